// text/listed_face.h: the faces of a file, known by name before they are opened.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/font_book.h"

namespace tongket::text {

struct ListedFace {
    std::string path;
    std::uint32_t index = 0;
    std::string family;
    std::string family_key;
    std::string narrow_key;  ///< of name 1, where it differs ("be vietnam pro light"); or empty
    std::string style_name;
    std::string postscript_name;
    Weight weight = 400;
    std::uint16_t width = 5;
    Slant slant = Slant::Upright;
    std::optional<StyleRange> range;     ///< of a variable font
    std::map<FaceStyle, FaceId> opened;  ///< several only of a variable font
    bool refused = false;                ///< it was tried and could not be opened
};

/// The form under which family names compare: NFC, small letters.
[[nodiscard]] std::string family_key(std::string_view family);

/// The file's usable faces; those that are not join `rejected`, as "path" or "path#2".
[[nodiscard]] std::vector<ListedFace> list_faces(const std::string& path,
                                                 std::vector<RejectedFont>& rejected);

/// The face nearest to the wish: normal width before others, then slant, then weight (CSS Fonts 4,
/// 5.2); of equals the first. Nothing only if there is none.
[[nodiscard]] ListedFace* find_nearest(const std::vector<ListedFace*>& faces,
                                       const FaceStyle& wish);

/// The style nearest to the wish that the face can be set in.
[[nodiscard]] FaceStyle nearest_style(const ListedFace& face, const FaceStyle& wish);

}  // namespace tongket::text
