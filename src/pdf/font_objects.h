// pdf/font_objects.h: a font of the file as its objects.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "pdf/encoding.h"
#include "pdf/objects.h"
#include "text/font.h"

namespace tongket::pdf {

/// What a font's objects are made of: the slow part, which needs no object numbers.
struct FontParts {
    std::string name;    ///< with the subset's tag
    std::string widths;  ///< a written array
    // Compressed:
    std::shared_ptr<const std::string> program;
    std::shared_ptr<const std::string> to_unicode;
    std::shared_ptr<const std::string> glyph_map;  ///< null where each code is its own glyph
    std::shared_ptr<const std::string> byte_map;   ///< null where codes have two bytes
};
using Deflate = std::function<std::shared_ptr<const std::string>(std::string_view bytes)>;
[[nodiscard]] FontParts compress_font(const EmbeddedFont& font,
                                      const text::Face& face,
                                      const Deflate& deflate);

/// Writes the fonts of a file.
class FontObjects {
  public:
    explicit FontObjects(Objects& objects) : objects_(objects) {}

    /// Sets `id` to a Type0 font (ISO 32000-1, 9.7) and makes the rest of it.
    void write(ObjectId id,
               const EmbeddedFont& font,
               const text::Face& face,
               const FontParts& parts);

  private:
    [[nodiscard]] ObjectId byte_map(const FontParts& parts);

    Objects& objects_;
    std::optional<ObjectId> byte_map_;  ///< of codes of one byte, once there is one
};

}  // namespace tongket::pdf
