#include "images/svg/svg_style_sheet.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "images/svg/svg_values.h"

namespace tongket::images {

namespace {

constexpr std::size_t most_rules = 5'000, most_bytes = std::size_t{16} << 20U;
constexpr std::string_view blanks = " \t\r\n\f";

struct Rule {
    std::string name;  ///< of the element; empty for any
    std::string id;
    std::vector<std::string> classes;
    std::string declarations, important;

    /// CSS 2.1, 6.4.3.
    [[nodiscard]] std::array<std::size_t, 3> specificity() const {
        return {id.empty() ? 0U : 1U, classes.size(), name.empty() ? 0U : 1U};
    }
};

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// "rect.wide#a"; nothing if it is more than that.
std::optional<Rule> read_selector(std::string_view text) {
    Rule rule;
    if (text.empty()) {
        return std::nullopt;
    }
    if (text.starts_with('*')) {
        text.remove_prefix(1);
    }
    for (char kind = 'n'; !text.empty();) {
        if (text.front() == '.' || text.front() == '#') {
            kind = text.front();
            text.remove_prefix(1);
        }
        const auto* end = std::ranges::find_if_not(text, is_name);
        std::string name(text.begin(), end);
        if (name.empty() || (kind == 'n' && !rule.name.empty()) ||
            (kind == '#' && !rule.id.empty())) {
            return std::nullopt;
        }
        text.remove_prefix(name.size());
        if (kind == '.') {
            rule.classes.push_back(std::move(name));
        } else {
            (kind == '#' ? rule.id : rule.name) = std::move(name);
        }
    }
    return rule;
}

/// "; fill: red", and what is `!important` apart.
void read_declarations(std::string_view text, Rule& rule) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        const std::string_view declaration = trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (declaration.empty()) {
            continue;
        }
        const std::size_t mark = declaration.find('!');
        std::string& side = mark == std::string_view::npos ? rule.declarations : rule.important;
        side += ';';
        side += trim(declaration.substr(0, mark));
    }
}

std::string without_comments(std::string_view text) {
    std::string made;
    while (!text.empty()) {
        const std::size_t start = std::min(text.find("/*"), text.size());
        made += text.substr(0, start);
        text.remove_prefix(start);
        const std::size_t end = text.find("*/");
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
        made += ' ';
    }
    return made;
}

class SheetApplier {
  public:
    bool run(SvgNode& root) {
        std::vector<SvgNode> kept;
        take_sheets(root, kept);
        sort();
        const bool fits = rules_.empty() || apply(root);
        std::ranges::move(kept, std::back_inserter(root.children));
        return fits && rules_.size() <= most_rules;
    }

  private:
    void take_sheets(SvgNode& node, std::vector<SvgNode>& kept) {  // as deep as the tree is read
        std::erase_if(node.children, [&](SvgNode& child) {
            if (child.name != "style") {
                take_sheets(child, kept);
                return false;
            }
            std::string letters;
            for (const SvgNode& part : child.children) {
                letters += part.letters;
            }
            const std::string_view type = child.find("type").value_or("text/css");
            if ((type != "text/css" && !type.empty()) || !read(without_comments(letters))) {
                kept.push_back(std::move(child));
            }
            return true;
        });
    }

    /// False if there is more than rules that are understood.
    bool read(std::string_view text) {
        bool is_understood = true;
        for (text = trim(text); !text.empty(); text = trim(text)) {
            const std::size_t open = text.find('{'), close = text.find('}');
            if (text.starts_with('@') || open == std::string_view::npos ||
                close == std::string_view::npos || close < open ||
                text.substr(open + 1, close - open - 1).find('{') != std::string_view::npos) {
                // Rules after what is not understood could stand within it.
                return false;
            }
            is_understood =
                read_rule(text.substr(0, open), text.substr(open + 1, close - open - 1)) &&
                is_understood;
            text.remove_prefix(close + 1);
        }
        return is_understood;
    }

    bool read_rule(std::string_view selectors, std::string_view declarations) {
        bool is_understood = true;
        while (!selectors.empty() && rules_.size() <= most_rules) {
            const std::size_t end = std::min(selectors.find(','), selectors.size());
            auto rule = read_selector(trim(selectors.substr(0, end)));
            selectors.remove_prefix(std::min(end + 1, selectors.size()));
            is_understood = is_understood && rule.has_value();
            if (rule) {
                read_declarations(declarations, *rule);
                rules_.push_back(*std::move(rule));
            }
        }
        return is_understood;
    }

    /// Stronger rules are later. Each is found by its id, else its first class, else its name.
    void sort() {
        std::ranges::stable_sort(rules_, {}, &Rule::specificity);
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            const Rule& rule = rules_[i];
            const std::string key = !rule.id.empty()        ? "#" + rule.id
                                    : !rule.classes.empty() ? "." + rule.classes.front()
                                                            : rule.name;
            by_key_[key].push_back(i);
        }
    }

    bool apply(SvgNode& node) {
        std::vector<std::size_t> found;
        const auto add = [&](const std::string& key) {
            if (const auto rules = by_key_.find(key); rules != by_key_.end()) {
                found.insert(found.end(), rules->second.begin(), rules->second.end());
            }
        };
        const std::vector<std::string> classes = classes_of(node);
        add("");
        add(node.name);
        add("#" + std::string(node.find("id").value_or("")));
        for (const std::string& each : classes) {
            add("." + each);
        }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        std::erase_if(found, [&](std::size_t i) { return !holds(rules_[i], node, classes); });
        if (!found.empty()) {
            set_style(node, found);
        }
        return added_ <= most_bytes &&
               std::ranges::all_of(node.children, [this](SvgNode& child) { return apply(child); });
    }

    static std::vector<std::string> classes_of(const SvgNode& node) {
        std::vector<std::string> classes;
        std::string_view text = trim(node.find("class").value_or(""));
        while (!text.empty() && classes.size() < most_rules) {
            const std::size_t end = std::min(text.find_first_of(blanks), text.size());
            classes.emplace_back(text.substr(0, end));
            text = trim(text.substr(end));
        }
        return classes;
    }

    static bool holds(const Rule& rule,
                      const SvgNode& node,
                      const std::vector<std::string>& classes) {
        return (rule.name.empty() || rule.name == node.name) &&
               (rule.id.empty() || rule.id == node.find("id")) &&
               std::ranges::all_of(rule.classes, [&](const std::string& each) {
                   return std::ranges::find(classes, each) != classes.end();
               });
    }

    void set_style(SvgNode& node, const std::vector<std::size_t>& found) {
        std::string style, important;
        for (const std::size_t i : found) {
            style += rules_[i].declarations;
            important += rules_[i].important;
        }
        style += ";" + std::string(node.find("style").value_or("")) + important;
        added_ += style.size();
        std::erase_if(node.attributes, [](const auto& each) { return each.first == "style"; });
        node.attributes.emplace_back("style", std::move(style));
    }

    std::vector<Rule> rules_;
    std::map<std::string, std::vector<std::size_t>> by_key_;
    std::size_t added_ = 0;
};

}  // namespace

bool apply_style_sheets(SvgNode& root) { return SheetApplier().run(root); }

}  // namespace tongket::images
