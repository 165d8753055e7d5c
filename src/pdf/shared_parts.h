// pdf/shared_parts.h: what one document's file has in common with the next one's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "pdf/encoding.h"
#include "pdf/font_objects.h"
#include "pdf/usual_font.h"
#include "pdf/word_uses.h"
#include "text/font_book.h"

namespace tongket::pdf {

/// Compressed streams and fonts of the documents that share a book of fonts: reports of one batch
/// have the same colour profile, and mostly the same fonts (`collect_uses`). Known by a hash of
/// what they were made of; the one that was not asked for the longest makes room. Thread-safe. What
/// is made does not depend on it.
class SharedParts {
  public:
    /// As `pdf::deflate`.
    [[nodiscard]] std::shared_ptr<const std::string> deflate(std::string_view bytes);

    /// As `pdf::make_font`, for a face of the book.
    [[nodiscard]] base::Result<std::shared_ptr<const EmbeddedFont>> make_font(
        const text::FontBook& fonts, const FaceUse& use, const base::Hash& made_of);

    /// As `pdf::compress_font`, for a font that was made here of `face`.
    [[nodiscard]] std::shared_ptr<const FontParts> compress_font(const EmbeddedFont& font,
                                                                 const text::Face& face);

    /// That of the book's face, with letter-space in its advances.
    [[nodiscard]] std::shared_ptr<UsualFont> usual_font(const text::FontBook& fonts,
                                                        text::FaceId face,
                                                        std::int32_t tracking);

  private:
    template <class Value>
    class Recent {
      public:
        [[nodiscard]] std::shared_ptr<const Value> find(const base::Hash& key);
        void keep(const base::Hash& key, std::shared_ptr<const Value> value);

      private:
        struct Entry {
            base::Hash key;
            std::uint64_t asked = 0;
            std::shared_ptr<const Value> value;
        };
        std::mutex mutex_;
        std::uint64_t asks_ = 0;
        std::vector<Entry> entries_;
    };
    Recent<std::string> streams_;
    Recent<EmbeddedFont> fonts_;
    Recent<FontParts> font_parts_;
    std::mutex usual_mutex_;
    std::map<std::pair<text::FaceId, std::int32_t>, std::shared_ptr<UsualFont>> usual_;
};

}  // namespace tongket::pdf
