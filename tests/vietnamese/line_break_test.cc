#include "vietnamese/line_break.h"

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "vietnamese/vectors.h"

using namespace tongket;
using namespace tongket::vietnamese;

namespace {

/// The text with its opportunities drawn in: | Space, + Compound, ~ Reluctant, _ Never, ^ Slash.
std::string draw(std::string_view text) {
    std::string drawn;
    std::size_t at = 0;
    for (const BreakOpportunity& place : find_break_opportunities(text)) {
        drawn.append(text.substr(at, place.end - at));
        drawn.push_back("|+~_^"[static_cast<std::size_t>(place.kind)]);
        at = place.next;
    }
    return drawn.append(text.substr(at));
}

/// The text of a drawing.
std::string undraw(std::string_view drawn) {
    std::string text;
    for (const char c : drawn) {
        if (c != '^') {
            text.push_back(c == '|' || c == '+' || c == '~' || c == '_' ? ' ' : c);
        }
    }
    return text;
}

void check(std::string_view drawn) { CHECK(draw(undraw(drawn)) == drawn); }

}  // namespace

TEST_CASE("every example of the no-break rules is kept") {
    // What stands in the table's examples, by its case.
    const std::map<std::string, std::vector<std::string>> drawings = {
        {"số + đơn vị", {"3.300_tỷ_đồng", "5.850_người"}},
        {"tỷ/triệu/nghìn + đồng", {"tỷ_đồng"}},
        {"từ chỉ loại + số", {"Điều_5", "năm_2022", "Phụ+lục_II", "Quận_1", "quý_IV"}},
        {"ngày tháng năm", {"ngày_05|tháng_01|năm_2022"}},
        {"danh xưng + tên", {"ông_Lưu|Ngọc~Hà", "PGS._TS._Nguyễn|Văn~A"}},
        {"họ + tên: hai âm tiết cuối", {"Nguyễn|Văn~A"}},
        {"viết tắt + danh từ riêng", {"TP._Hà+Nội", "P._1"}},
        {"viết tắt in hoa + tên", {"UBND~quận", "THPT~Minh+Khai"}},
        {"quyền hạn ký", {"TM._ỦY+BAN|NHÂN+DÂN", "KT._CHỦ+TỊCH"}},
        {"số thứ tự đầu đoạn", {"I._", "1._", "1.1._", "a)"}},
        {"gạch đầu dòng", {"-_"}},
        {"phân số, tỷ lệ", {"233/473", "15.908_hộ/người"}},
        {"số ký hiệu văn bản", {"412/BC-UBND", "30/2020/NĐ-CP", "1656/NQ-UBTVQH15"}},
        {"khoảng", {"2021_-_2025", "10_-_15%"}},
        {"số + %", {"103,8%"}},
        {"dấu ngoặc, ngoặc kép", {"dấu|mở|dính|chữ|sau"}},
        {"gạch nối trong từ", {"Covid-19", "HĐTĐ-KT"}},
        {"ba chấm", {"…|không|đứng|đầu|dòng"}},
        {"cặp dấu - có cách", {"quốc+phòng_-|an+ninh"}},
        {"tên đơn vị + số", {"Cổ|Nhuế_1", "Phú|Hòa_2"}}};
    const auto rows = read_vectors("no-break.csv");
    CHECK(rows.size() == drawings.size());
    for (const auto& row : rows) {
        CAPTURE(row[0]);
        const auto found = drawings.find(row[0]);
        REQUIRE(found != drawings.end());
        for (const std::string& drawing : found->second) {
            CHECK(row[2].find(undraw(drawing)) != std::string::npos);
            check(drawing);
        }
    }
}

TEST_CASE("a number stays with its unit and an amount with its money") {
    check("đạt|3.300_tỷ_đồng,|bằng|103,8%|dự+toán");
    check("49.894_nghìn_tỷ_đồng");
    check("28_tỷ_đồng|và|12,5_triệu_đồng/^người/^năm");
    check("khen+thưởng|6_tập+thể,|12_cá+nhân");
    check("nở|hoa|8.575_m,|rộng|5_m²");
    check("tăng|40,6_%");
    check("trên|3,5_triệu_người");
    check("TĂNG|3.300_TỶ_ĐỒNG");
}

TEST_CASE("the number of a kind counts nothing after it") {
    check("năm_2021|tập+thể|đã");
    check("khoản_2|Điều_103|Mục_5");
    check("điểm_a|khoản_2");
    check("quý_IV|năm_2021");
    check("Số:_412/BC-UBND|ngày_31|tháng_12|năm_2021");
    check("giai+đoạn_2021_-_2025");
    check("6_tháng|đầu+năm");
}

TEST_CASE("a word's first letter in I, V, X does not make it a number") {
    check("trong|năm|Lưu|viết");
    check("ngày|Xuân|về");
}

TEST_CASE("titles, abbreviations and bodies keep their names") {
    check("gồm|ông_Nguyễn|Văn|Minh~Khai,|bà_Lê+Hoa");
    check("đồng+chí_Trần+Phú");
    check("tại|TP._Hà+Nội|và|Q._1");
    check("TL._CHỦ+TỊCH");
    check("T/M_BAN|THƯỜNG+VỤ");
    check("PGS.TS._Nguyễn|Ái~Quốc");
    check("của|UBND~Thành+phố");
}

TEST_CASE("names of two or three syllables hold together, longer ones break inside") {
    check("ở|Bắc|Từ~Liêm|và|Minh+Khai");
    check("ở|Phú+Hòa_2|có|13|chỗ");
    check("ở|Minh+Khai|13_tập+thể");
    check("Có|13_phường");
}

TEST_CASE("compound words cost, whatever their case and tone style") {
    check("phong+trào|thi+đua|yêu+nước");
    check("THI+ĐUA_-|KHEN+THƯỞNG");
    check("văn+hóa|và|văn+hoá,|thủy+lợi|và|thuỷ+lợi");
    check("thi,|đua");
    check("thi|“đua”");
}

TEST_CASE("a syllable alone after an opening quote costs at a line's end") {
    check("Quỹ|“Vì+người+nghèo”");
    check("(và+các|nơi)|khác");
    check("“Một,|hai”");
}

TEST_CASE("list marks stay with their text at its start alone") {
    check("I._TÌNH+HÌNH|CHUNG");
    check("1.1._Kết+quả");
    check("đ)_Các|nội+dung");
    check("-_Lưu:|VT,|NV.");
    CHECK(draw("+ Một việc") == "+_Một|việc");
    check("(1)_Thứ|nhất");
    check("mục|a)|có");
}

TEST_CASE("no line begins with closing or ends with opening punctuation") {
    check("một_,|hai_;|ba_…|bốn_./.");
    check("(_một_)|hai");
    check("Số:_/BC-UBND");
    check("ngày_…|tháng_…|năm_2021");
}

TEST_CASE("a dash ends a line and never begins one") {
    check("kinh+tế_-|xã+hội|và|quốc+phòng_–|an+ninh");
    check("Độc+lập_-|Tự+do_-|Hạnh+phúc");
    check("tăng|từ|10_-_15%");
}

TEST_CASE("symbols, fractions and hyphenated words are whole, long ones break at last") {
    check("233/473_hộ");
    check("Covid-19");
    check("30/2020/NĐ-CP");
    check("số_123456/^QĐ-^UBTVQH15-^BTTTT");
    check("đồng/^người/^năm");
    check("m³/ngày.đêm");
    check("12345678901234567890123456789012345678901");
}

TEST_CASE("addresses break after their marks") {
    check("xem|https://^bactuliem.^hanoi.^gov.^vn/^tin-^tuc?^id=5.");
    check("www.^hanoi.^gov.vn");
    check("van.^thu@^bactuliem.^gov.vn");
    check("https://^hanoi.^gov.^vn/^a/b/^cao^%20bang^#muc-^luc");
}

TEST_CASE("no-break blanks are no opportunity but do not hide the rules") {
    CHECK(draw("năm\u00A0"
               "2022 đạt") ==
          "năm\u00A0"
          "2022|đạt");
    CHECK(draw("3.300\u00A0tỷ đồng") == "3.300\u00A0tỷ_đồng");
    CHECK(draw("thi\u202Fđua") == "thi\u202Fđua");
}

TEST_CASE("runs of blanks are one opportunity") {
    const auto places = find_break_opportunities("một  \t hai");
    REQUIRE(places.size() == 1);
    CHECK(places[0] == BreakOpportunity{5, 9, BreakKind::Space});
}

TEST_CASE("blanks at the ends of a text are never broken at") {
    const auto places = find_break_opportunities(" một ");
    REQUIRE(places.size() == 2);
    CHECK(places[0] == BreakOpportunity{0, 1, BreakKind::Never});
    CHECK(places[1] == BreakOpportunity{6, 7, BreakKind::Never});
    CHECK(find_break_opportunities("").empty());
    CHECK(find_break_opportunities("   ").size() == 1);
}

TEST_CASE("any text has ordered opportunities that cover each blank once") {
    std::mt19937 random(1);
    static constexpr std::u32string_view some =
        U"aếĐIV1.,;:/-–%()“”… \u00A0\t\u200B@_'’²\u0301漢\U0001F600\n";
    for (int i = 0; i < 50'000; ++i) {
        std::u32string characters;
        for (auto n = random() % 30; n > 0; --n) {
            characters.push_back(some[random() % some.size()]);
        }
        std::string text = base::to_utf8(characters);
        if (i % 5 == 0 && !text.empty()) {
            text[random() % text.size()] = static_cast<char>(random() % 256);
        }
        std::size_t at = 0;
        for (const BreakOpportunity& place : find_break_opportunities(text)) {
            REQUIRE(place.end >= at);
            REQUIRE(place.next <= text.size());
            REQUIRE((place.end == place.next) == (place.kind == BreakKind::Slash));
            at = place.next;
        }
    }
}

TEST_CASE("the cost of a blank does not depend on words far from it") {
    const std::string sentence = "Thi đua đạt 3.300 tỷ đồng năm 2022, ông Lưu Ngọc Hà nói. ";
    std::string book;
    for (int i = 0; i < 2'000; ++i) {
        book += sentence;
    }
    const auto places = find_break_opportunities(book);
    const std::size_t each = find_break_opportunities(sentence).size();
    REQUIRE(places.size() == each * 2'000);
    for (std::size_t i = each; i + 1 < places.size(); ++i) {
        REQUIRE(places[i].kind == places[i % each + each].kind);
    }
}

TEST_CASE("a text of known words breaks where its letters say") {
    std::mt19937 random(1977);  // NOLINT: a fixed seed, so that a failure comes back
    const std::u32string some = U"aếĐIV1.,;:/-–%()“”…       \u00A0\u00A0\t\u200B@_'’²\u0301漢";
    const std::u32string_view common[] = {U"thi đua ",          U"3.300 tỷ ",
                                          U"ông Lưu Ngọc Hà, ", U"1656/NQ-UBTVQH15 ",
                                          U"TP. Huế ",          U"www.hue.gov.vn/tin "};
    int compared = 0, with_cuts = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::u32string characters;
        for (auto n = random() % 12; n > 0; --n) {
            characters.push_back(some[random() % some.size()]);
            characters += common[random() % std::size(common)].substr(0, random() % 20);
        }
        const std::string text = base::to_utf8(characters);
        KnownText known(text.size());
        bool all_known = true;
        for (std::size_t at = 0; at < text.size();) {
            const bool no_break = text.substr(at, 2) == "\u00A0";
            if (no_break || text[at] == ' ') {
                known.add_blank(no_break ? BlankKind::NoBreak : BlankKind::Breaking);
                at += no_break ? 2 : 1;
                continue;
            }
            const std::size_t end =
                std::min({text.size(), text.find(' ', at), text.find("\u00A0", at)});
            if (const auto word = know_word(text.substr(at, end - at))) {
                known.add_word(*word, at);
            } else {
                all_known = false;
            }
            at = end;
        }
        if (all_known) {
            std::vector<BreakOpportunity> places;
            known.find_breaks(places);
            REQUIRE(places == find_break_opportunities(text));
            ++compared;
            with_cuts += known.has_cuts() ? 1 : 0;
        }
    }
    CHECK(compared > 5'000);
    CHECK(with_cuts > 500);
}

TEST_CASE("what has a blank inside is no word") {
    CHECK(know_word("đua").has_value());
    CHECK(!know_word("").has_value());
    CHECK(!know_word("thi đua").has_value());
    CHECK(!know_word("đua ").has_value());
    CHECK(!know_word("3\u202Fkm").has_value());
}
