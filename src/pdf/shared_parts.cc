#include "pdf/shared_parts.h"

#include <algorithm>
#include <utility>

#include "pdf/deflate.h"

namespace tongket::pdf {

namespace {

constexpr std::size_t most_kept = 48;
/// Pictures and long pages are of one document alone.
constexpr std::size_t largest_kept = std::size_t{256} << 10U;

void append_number(std::string& bytes, std::uint32_t number) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
        bytes += static_cast<char>(number >> shift & 0xFFU);
    }
}

}  // namespace

template <class Value>
std::shared_ptr<const Value> SharedParts::Recent<Value>::find(const base::Hash& key) {
    const std::scoped_lock lock(mutex_);
    const auto found = std::ranges::find(entries_, key, &Entry::key);
    if (found == entries_.end()) {
        return nullptr;
    }
    found->asked = ++asks_;
    return found->value;
}

template <class Value>
void SharedParts::Recent<Value>::keep(const base::Hash& key, std::shared_ptr<const Value> value) {
    const std::scoped_lock lock(mutex_);
    if (entries_.size() < most_kept) {
        entries_.push_back({key, ++asks_, std::move(value)});
    } else {
        *std::ranges::min_element(entries_, {}, &Entry::asked) = {key, ++asks_, std::move(value)};
    }
}

std::shared_ptr<const std::string> SharedParts::deflate(std::string_view bytes) {
    if (bytes.size() > largest_kept) {
        return std::make_shared<const std::string>(pdf::deflate(bytes));
    }
    const base::Hash hash = base::hash_bytes(bytes);
    if (auto known = streams_.find(hash)) {
        return known;
    }
    auto made = std::make_shared<const std::string>(pdf::deflate(bytes));
    streams_.keep(hash, made);
    return made;
}

base::Result<FontProgram> SharedParts::make_program(const text::FontBook& fonts,
                                                    text::FaceId id,
                                                    std::span<const std::uint32_t> glyphs,
                                                    std::int32_t tracking) {
    std::string asked;
    asked.reserve((glyphs.size() + 2) * sizeof(std::uint32_t));
    append_number(asked, static_cast<std::uint32_t>(id));
    append_number(asked, static_cast<std::uint32_t>(tracking));
    for (const std::uint32_t glyph : glyphs) {
        append_number(asked, glyph);
    }
    const base::Hash hash = base::hash_bytes(asked);
    if (const auto known = programs_.find(hash)) {
        return *known;
    }
    TK_TRY(FontProgram made, make_font_program(fonts.face(id), glyphs, tracking));
    if (made.bytes.size() <= largest_kept) {
        programs_.keep(hash, std::make_shared<const FontProgram>(made));
    }
    return made;
}

}  // namespace tongket::pdf
