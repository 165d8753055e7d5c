#include "data/source_text.h"

#include "data/line_text.h"

namespace tongket::data {

std::optional<std::string> text_of_single_pair(const Value& value) {
    if (!value.is_map() || value.collection == CollectionStyle::Flow || value.entries.size() != 1) {
        return std::nullopt;
    }
    const Entry& pair = value.entries.front();
    if (pair.value.is_null()) {
        return pair.key + ":";
    }
    if (!pair.value.is_scalar()) {
        return std::nullopt;
    }
    const bool quoted = pair.value.style == ScalarStyle::Quoted;
    return pair.key + ": " + (quoted ? "\"" + pair.value.text + "\"" : pair.value.text);
}

std::optional<std::string> text_of_braced_id(const Value& value) {
    if (!value.is_map() || value.collection != CollectionStyle::Flow || value.entries.size() != 1 ||
        !value.entries.front().value.is_null() || !is_figure_word(value.entries.front().key)) {
        return std::nullopt;
    }
    return "{" + value.entries.front().key + "}";
}

std::optional<std::string> text_of_bracketed(const Value& value) {
    if (!value.is_sequence() || value.collection != CollectionStyle::Flow || value.items.empty()) {
        return std::nullopt;
    }
    std::string text = "[";
    for (const Value& item : value.items) {
        if (!item.is_scalar() || item.style != ScalarStyle::Plain) {
            return std::nullopt;
        }
        text += (text.size() > 1 ? ", " : "") + item.text;
    }
    return text + "]";
}

}  // namespace tongket::data
