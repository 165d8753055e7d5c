#include "batch/row_fields.h"

#include <algorithm>

#include "vietnamese/normalize.h"

namespace tongket::batch {

namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::string list_fields(const std::vector<RowField>& fields) {
    std::string list;
    for (const RowField& field : fields) {
        list += (list.empty() ? "{" : ", {") + field.id + "}";
    }
    return list;
}

}  // namespace

std::string field_id(std::string_view head) {
    std::string id;
    for (const char c : vietnamese::fold_accents(vietnamese::to_lower(head))) {
        if (is_letter_or_digit(c)) {
            id.push_back(c);
        } else if (!id.empty() && id.back() != '-') {
            id.push_back('-');
        }
    }
    if (id.ends_with('-')) {
        id.pop_back();
    }
    return id;
}

const RowField* find_field(const std::vector<RowField>& fields, std::string_view name) {
    const std::string id = field_id(name);
    const auto found =
        std::ranges::find_if(fields, [&id](const RowField& field) { return field.id == id; });
    return found == fields.end() ? nullptr : &*found;
}

tl::expected<std::string, PatternFault> expand_pattern(std::string_view pattern,
                                                       const std::vector<RowField>& fields) {
    std::string text;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        text += pattern.substr(0, open);
        if (open == std::string_view::npos) {
            break;
        }
        const std::size_t close = pattern.find('}', open);
        if (close == std::string_view::npos) {
            return tl::unexpected(PatternFault{base::Code::UnclosedRowField, {}});
        }
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        const RowField* field = find_field(fields, name);
        if (field == nullptr) {
            return tl::unexpected(PatternFault{base::Code::UnknownRowField,
                                               {std::string(name), list_fields(fields)}});
        }
        text += field->text;
        pattern.remove_prefix(close + 1);
    }
    return text;
}

}  // namespace tongket::batch
