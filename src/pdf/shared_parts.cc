#include "pdf/shared_parts.h"

#include <algorithm>
#include <utility>

#include "pdf/deflate.h"
#include "pdf/make_font.h"

namespace tongket::pdf {

namespace {

constexpr std::size_t most_kept = 48;
/// Pictures and long pages are of one document alone.
constexpr std::size_t largest_kept = std::size_t{256} << 10U;

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

base::Result<std::shared_ptr<const EmbeddedFont>> SharedParts::make_font(
    const text::FontBook& fonts, const FaceUse& use, const base::Hash& made_of) {
    if (auto known = fonts_.find(made_of)) {
        return known;
    }
    TK_TRY(auto made, pdf::make_font(fonts.face(use.face), use, made_of));
    if (made->program.bytes.size() <= largest_kept) {
        fonts_.keep(made_of, made);
    }
    return made;
}

std::shared_ptr<const FontParts> SharedParts::compress_font(const EmbeddedFont& font,
                                                            const text::Face& face) {
    if (auto known = font_parts_.find(font.made_of)) {
        return known;
    }
    auto made = std::make_shared<const FontParts>(
        pdf::compress_font(font, face, [this](std::string_view bytes) { return deflate(bytes); }));
    if (font.program.bytes.size() <= largest_kept) {
        font_parts_.keep(font.made_of, made);
    }
    return made;
}

std::shared_ptr<UsualFont> SharedParts::usual_font(const text::FontBook& fonts,
                                                   text::FaceId face,
                                                   std::int32_t tracking) {
    const std::scoped_lock lock(usual_mutex_);
    std::shared_ptr<UsualFont>& usual = usual_[{face, tracking}];
    if (!usual) {
        usual = std::make_shared<UsualFont>(fonts.face(face), face, tracking);
    }
    return usual;
}

}  // namespace tongket::pdf
