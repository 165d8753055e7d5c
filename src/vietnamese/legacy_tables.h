// vietnamese/legacy_tables.h: what each byte of the encodings from before Unicode is. Private to
// this stage. Bytes that an encoding leaves free are as in Windows-1252, whose readers saw them so.
#pragma once

#include <array>
#include <string_view>

namespace tongket::vietnamese {

/// The characters of bytes 80 to FF; each literal line is sixteen of them.
using HighBytes = std::u32string_view;

inline constexpr HighBytes windows1252_bytes =
    U"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F"
    U"\u0090‘’“”•–—˜™š›œ\u009DžŸ"
    U"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
    U"°±²³´µ¶·¸¹º»¼½¾¿"
    U"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
    U"ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
    U"àáâãäåæçèéêëìíîï"
    U"ðñòóôõö÷øùúûüýþÿ";
inline constexpr HighBytes windows1258_bytes =
    U"€\u0081‚ƒ„…†‡ˆ‰\u008A‹Œ\u008D\u008E\u008F"
    U"\u0090‘’“”•–—˜™\u009A›œ\u009D\u009EŸ"
    U"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯"
    U"°±²³´µ¶·¸¹º»¼½¾¿"
    U"ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ"
    U"ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß"
    U"àáâăäåæçèéêë\u0301íîï"
    U"đñ\u0323óôơö÷øùúûüư₫ÿ";
/// TCVN 5712:1993 (VN3) as the .Vn fonts have it: no capitals with a tone.
inline constexpr HighBytes tcvn3_bytes =
    U"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F"
    U"\u0090‘’“”•–—˜™š›œ\u009DžŸ"
    U"\u00A0ĂÂÊÔƠƯĐăâêôơưđ¯"
    U"°±²³´àảãáạºằẳẵắ¿"
    U"ÀÁÂÃÄÅặầẩẫấậèÍẻẽ"
    U"éẹềểễếệìỉÙÚÛĩíịò"
    U"àỏõóọồổỗốộờởỡớợù"
    U"ðủũúụừửữứựỳỷỹýỵÿ";
inline constexpr HighBytes viscii_bytes =
    U"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    U"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    U"Õắằặấầẩậẽẹếềểễệố"
    U"ồổỗỠƠộờởịỰỨỪỬơớƯ"
    U"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    U"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    U"àáâãảăữẫèéêẻìíĩỉ"
    U"đựòóôõỏọụùúũủýợỮ";
inline constexpr HighBytes vps_bytes =
    U"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"
    U"Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ"
    U"\u00A0ắằẳẵặỠớÙờởỡŨỨợỪ"
    U"ổỬỲỸÍÌộỈĨÓửữÒỎÕự"
    U"ầÁÂấẩẫậđẻÉÊẹỉễịỹ"
    U"ƯỦồốÔỏơÈừứÚũưÝẺß"
    U"àáâãảạăçèéêẽìíîĩ"
    U"ẴĐòóôõöƠụùúủüỶẼỳ";
static_assert(windows1252_bytes.size() == 128 && windows1258_bytes.size() == 128 &&
              tcvn3_bytes.size() == 128 && viscii_bytes.size() == 128 && vps_bytes.size() == 128);

/// A control byte that is a letter.
struct LowByte {
    char byte;
    char32_t letter;
};
inline constexpr std::array<LowByte, 6> viscii_controls = {{{'\x02', U'Ẳ'},
                                                            {'\x05', U'Ẵ'},
                                                            {'\x06', U'Ẫ'},
                                                            {'\x14', U'Ỷ'},
                                                            {'\x19', U'Ỹ'},
                                                            {'\x1E', U'Ỵ'}}};
inline constexpr std::array<LowByte, 14> vps_controls = {{{'\x02', U'Ạ'},
                                                          {'\x03', U'Ậ'},
                                                          {'\x04', U'Ặ'},
                                                          {'\x05', U'Ẹ'},
                                                          {'\x06', U'Ệ'},
                                                          {'\x10', U'Ị'},
                                                          {'\x11', U'Ọ'},
                                                          {'\x12', U'Ộ'},
                                                          {'\x13', U'Ợ'},
                                                          {'\x14', U'Ụ'},
                                                          {'\x15', U'Ự'},
                                                          {'\x19', U'Ỵ'},
                                                          {'\x1C', U'Ẫ'},
                                                          {'\x1D', U'Ữ'}}};

/// VNI writes a letter as a base and a mark. `letters` stand in the order of `marks`; a blank is
/// none. A mark's capital is as good as the small one: office programs make capitals byte by byte.
inline constexpr std::u32string_view vni_marks = U"ùøûõïâáàåãäêéèúüë";
struct VniBase {
    char32_t base;
    std::u32string_view letters;
};
inline constexpr std::array<VniBase, 14> vni_bases = {{
    {U'A', U"ÁÀẢÃẠÂẤẦẨẪẬĂẮẰẲẴẶ"},
    {U'a', U"áàảãạâấầẩẫậăắằẳẵặ"},
    {U'E', U"ÉÈẺẼẸÊẾỀỂỄỆ"},
    {U'e', U"éèẻẽẹêếềểễệ"},
    {U'O', U"ÓÒỎÕỌÔỐỒỔỖỘ"},
    {U'o', U"óòỏõọôốồổỗộ"},
    {U'Ô', U"ỚỜỞỠỢ"},
    {U'ô', U"ớờởỡợ"},
    {U'U', U"ÚÙỦŨỤ"},
    {U'u', U"úùủũụ"},
    {U'Ö', U"ỨỪỬỮỰ"},
    {U'ö', U"ứừửữự"},
    {U'Y', U"ÝỲỶỸ"},
    {U'y', U"ýỳỷỹ"},
}};
/// Letters that stand alone, as pairs: the byte as Windows-1252 shows it, and the letter.
inline constexpr std::u32string_view vni_singles = U"ÑĐñđÍÍííÌÌììÆỈæỉÓĨóĩÒỊòịÔƠôơÖƯöưÎỴîỵ";

}  // namespace tongket::vietnamese
