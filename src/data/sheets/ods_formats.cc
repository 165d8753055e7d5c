#include "data/sheets/ods_formats.h"

#include <algorithm>

namespace tongket::data {

namespace {

/// No office's file has more.
constexpr std::size_t most_styles = 100'000;
constexpr std::size_t most_bytes = std::size_t{32} << 20U;
constexpr std::size_t longest_code = 2000;
constexpr std::size_t most_maps = 8;

bool is_number_style(std::string_view local) {
    return local == "number-style" || local == "percentage-style" || local == "currency-style" ||
           local == "date-style" || local == "time-style" || local == "boolean-style" ||
           local == "text-style";
}

std::string number_code(const XmlAttributes& attributes) {
    constexpr std::uint32_t most = 15;
    const auto count = [&](std::string_view name) {
        return read_count(attributes.find(ods::number, name), most);
    };
    std::string code = is_yes(attributes.find(ods::number, "grouping")) ? "#,##" : "";
    const std::uint32_t whole = count("min-integer-digits").value_or(1);
    if (whole == 0) {
        code += code.empty() ? "#" : "#";
    }
    if (!code.empty() && whole > 1) {
        // Grouped and with zeros in front: 0,000 has as many places as are asked for.
        code = "#," + std::string(whole > 3 ? whole : 3, '0');
    } else {
        code.append(whole, '0');
    }
    const std::uint32_t decimals = count("decimal-places").value_or(0);
    const std::uint32_t least = std::min(count("min-decimal-places").value_or(decimals), decimals);
    if (decimals > 0) {
        code += "." + std::string(least, '0') + std::string(decimals - least, '#');
    }
    return code;
}

struct DatePart {
    std::string_view local, code;
};
constexpr DatePart date_parts[] = {
    {"year", "yyyy"},     {"month", "mm"},    {"day", "dd"},      {"day-of-week", "ddd"},
    {"hours", "hh"},      {"minutes", ":mm"}, {"seconds", ":ss"}, {"am-pm", ""},
    {"week-of-year", ""}, {"quarter", "mm"},  {"era", ""},
};

}  // namespace

void OdsFormats::start(const XmlName& name, const XmlAttributes& attributes) {
    if (name.is(ods::style, "style")) {
        start_style(attributes);
    } else if (name.is(ods::style, "table-properties")) {
        const auto display = attributes.find(ods::table, "display");
        if (!table_style_.empty() && display && *display == "false") {
            hidden_tables_[table_style_] = true;
        }
    } else if (name.space == ods::number && is_number_style(name.local)) {
        const auto style_name = attributes.find(ods::style, "name");
        if (style_name && numbers_.size() < most_styles && keep(style_name->size())) {
            open_number_ = &numbers_[std::string(*style_name)];
            *open_number_ = {};
            percent_ = name.local == "percentage-style";
            if (name.local == "text-style") {
                open_number_->code = "@";
            }
        }
    } else if (open_number_ != nullptr && open_number_->code.size() < longest_code) {
        start_number_part(name, attributes);
    }
}

bool OdsFormats::keep(std::size_t bytes) {
    bytes_ += bytes;
    return bytes_ <= most_bytes;
}

void OdsFormats::start_style(const XmlAttributes& attributes) {
    const auto name = attributes.find(ods::style, "name");
    const auto family = attributes.find(ods::style, "family");
    table_style_.clear();
    if (!name || !family || cells_.size() >= most_styles) {
        return;
    }
    const auto number = attributes.find(ods::style, "data-style-name").value_or("");
    const auto parent = attributes.find(ods::style, "parent-style-name").value_or("");
    if (!keep(name->size() + number.size() + parent.size())) {
        return;
    }
    if (*family == "table-cell") {
        cells_[std::string(*name)] = {std::string(number), std::string(parent)};
    } else if (*family == "table") {
        table_style_ = std::string(*name);
    }
}

void OdsFormats::start_number_part(const XmlName& name, const XmlAttributes& attributes) {
    if (name.is(ods::style, "map")) {
        add_map(attributes);
        return;
    }
    if (name.space != ods::number) {
        return;
    }
    std::string& code = open_number_->code;
    if (name.local == "number") {
        code += number_code(attributes);
    } else if (name.local == "scientific-number" || name.local == "fraction" ||
               name.local == "boolean") {
        code += "General";
    } else if (name.local == "text" || name.local == "currency-symbol") {
        in_literal_ = true;
        literal_.clear();
    } else {
        const auto* part =
            std::find_if(std::begin(date_parts), std::end(date_parts),
                         [&name](const DatePart& known) { return known.local == name.local; });
        if (part != std::end(date_parts)) {
            const auto truncated = attributes.find(ods::number, "truncate-on-overflow");
            code +=
                part->local == "hours" && truncated && *truncated == "false" ? "[h]" : part->code;
        }
    }
}

void OdsFormats::add_map(const XmlAttributes& attributes) {
    // "value()>=0" as a condition in brackets.
    const auto condition = attributes.find(ods::style, "condition");
    const auto applied = attributes.find(ods::style, "apply-style-name");
    if (!condition || !applied || !condition->starts_with("value()") ||
        open_number_->maps.size() >= most_maps || !keep(condition->size() + applied->size())) {
        return;
    }
    std::string sign(condition->substr(condition->find(')') + 1));
    if (sign.starts_with("!=")) {
        sign.replace(0, 2, "<>");
    }
    open_number_->maps.emplace_back("[" + sign + "]", std::string(*applied));
}

void OdsFormats::end(const XmlName& name) {
    if (name.is(ods::number, "text") || name.is(ods::number, "currency-symbol")) {
        if (in_literal_ && open_number_ != nullptr) {
            add_literal(literal_);
        }
        in_literal_ = false;
    } else if (name.space == ods::number && is_number_style(name.local)) {
        if (open_number_ != nullptr && !keep(open_number_->code.size())) {
            *open_number_ = {};
        }
        open_number_ = nullptr;
    }
}

void OdsFormats::text(std::string_view text) {
    if (in_literal_ && literal_.size() < longest_code) {
        literal_ += text;
    }
}

void OdsFormats::add_literal(std::string_view literal) {
    std::string& code = open_number_->code;
    for (const char c : literal) {
        if (c == '%' && percent_) {
            code += '%';
        } else if (c == '"') {
            code += "\\\"";
        } else {
            // Character by character: a quoted piece could not hold a quote.
            const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
            code += continues ? std::string(1, c) : std::string("\\") + c;
        }
    }
}

std::string OdsFormats::code_of(std::string_view cell_style) const {
    // A style without a format of its own has its parent's; parents may go round in a circle.
    constexpr int most_parents = 20;
    std::string_view name = cell_style;
    for (int i = 0; i < most_parents; ++i) {
        const auto cell = cells_.find(name);
        if (cell == cells_.end()) {
            return {};
        }
        const auto number = numbers_.find(cell->second.number_style);
        if (number == numbers_.end()) {
            name = cell->second.parent;
            continue;
        }
        std::string code;
        for (const auto& [condition, applied] : number->second.maps) {
            const auto other = numbers_.find(applied);
            if (other != numbers_.end()) {
                code += condition + other->second.code + ";";
            }
        }
        return code + number->second.code;
    }
    return {};
}

bool OdsFormats::hides_table(std::string_view table_style) const {
    return hidden_tables_.find(table_style) != hidden_tables_.end();
}

}  // namespace tongket::data
