// pdf/shared_parts.h: what one document's file has in common with the next one's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "pdf/font_program.h"
#include "text/font_book.h"

namespace tongket::pdf {

/// Compressed streams and font programs of the documents that share a book of fonts: reports of one
/// batch have the same colour profile, and often the same letters in italics. Known by a hash of
/// what they were made of; the one that was not asked for the longest makes room. Thread-safe. What
/// is made does not depend on it.
class SharedParts {
  public:
    /// As `pdf::deflate`.
    [[nodiscard]] std::shared_ptr<const std::string> deflate(std::string_view bytes);

    /// As `make_font_program`, for the book's face `id`.
    [[nodiscard]] base::Result<FontProgram> make_program(const text::FontBook& fonts,
                                                         text::FaceId id,
                                                         std::span<const std::uint32_t> glyphs,
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
    Recent<FontProgram> programs_;
};

}  // namespace tongket::pdf
