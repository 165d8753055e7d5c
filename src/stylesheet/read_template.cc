#include "stylesheet/read_template.h"

#include <algorithm>
#include <utility>

#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using data::Value;

/// Bounds the search for a closing brace, so that a text of open ones takes no quadratic time.
constexpr std::size_t longest_path = 64;
/// Bounds the work of finding places: each takes a walk through the text up to it. A page of text
/// has fewer bytes.
constexpr std::size_t longest_text = 10'000;
constexpr std::size_t most_signs = 100;

bool is_path_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

bool is_path(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_path_character);
}

enum class Brackets { Group, Letters };

/// Goes through a scalar from left to right; every turn of `read` takes at least one byte.
class TemplateReader {
  public:
    TemplateReader(const Value& scalar, Brackets brackets, base::Diagnostics& diagnostics)
        : scalar_(scalar),
          text_(scalar.text),
          last_closing_(text_.rfind(']')),
          brackets_(brackets),
          diagnostics_(diagnostics) {}

    ReadTemplate read() {
        read_.result.place = scalar_.place;
        if (text_.size() > longest_text) {
            report_too_long();
            return std::move(read_);
        }
        while (at_ < text_.size()) {
            if (signs_ == most_signs) {
                report_too_long();
                break;
            }
            const char c = text_[at_];
            if (c == '{') {
                read_path();
            } else if (brackets_ == Brackets::Group && c == '[') {
                open_group();
            } else if (c == ']' && group_ != 0) {
                group_ = 0;
                ++at_;
            } else if (text_.substr(at_).starts_with("\\t")) {
                append_tab();
            } else {
                append_literal(1);
            }
        }
        return std::move(read_);
    }

  private:
    [[nodiscard]] bool is_doubled() const {
        return at_ + 1 < text_.size() && text_[at_ + 1] == text_[at_];
    }

    void append_literal(std::size_t count) {
        std::vector<TemplatePiece>& pieces = read_.result.pieces;
        if (pieces.empty() || pieces.back().is_path || pieces.back().group != group_) {
            pieces.push_back({false, {}, group_});
        }
        pieces.back().text += text_.substr(at_, count);
        at_ += count;
    }

    /// YAML takes a typed tab for a blank; `\t` stands for one.
    void append_tab() {
        append_literal(1);
        read_.result.pieces.back().text.back() = '\t';
        ++at_;
    }

    /// A sign typed twice stands for itself.
    void append_doubled() {
        ++at_;
        append_literal(1);
    }

    void report_too_long() {
        diagnostics_.report(Code::LayoutTextTooLong, scalar_.place,
                            {std::to_string(longest_text), std::to_string(most_signs)});
    }

    void report_and_keep(std::string_view sign) {
        ++signs_;
        diagnostics_.report(Code::LayoutTemplateBad, scalar_.place_in(at_, 1), {std::string(sign)});
        append_literal(1);
    }

    void read_path() {
        if (is_doubled()) {
            append_doubled();
            return;
        }
        const std::string_view rest = text_.substr(at_ + 1, longest_path + 1);
        const std::size_t length = rest.find('}');
        if (length == std::string_view::npos || !is_path(rest.substr(0, length))) {
            report_and_keep("{");
            return;
        }
        ++signs_;
        const std::string path(rest.substr(0, length));
        read_.result.pieces.push_back({true, path, group_});
        read_.paths.push_back({path, scalar_.place_in(at_ + 1, path.size())});
        at_ += length + 2;
    }

    void open_group() {
        if (is_doubled()) {
            append_doubled();
        } else if (group_ != 0 || last_closing_ == std::string_view::npos || at_ > last_closing_) {
            report_and_keep("[");
        } else {
            group_ = ++groups_;
            ++at_;
        }
    }

    const Value& scalar_;
    std::string_view text_;
    std::size_t last_closing_;  ///< of the brackets; npos: none
    Brackets brackets_;
    base::Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    std::size_t signs_ = 0;     ///< paths and faults met so far
    std::uint32_t group_ = 0;   ///< the one that is open, or 0
    std::uint32_t groups_ = 0;  ///< opened so far
    ReadTemplate read_;
};

}  // namespace

ReadTemplate read_template(const Value& scalar, base::Diagnostics& diagnostics) {
    return TemplateReader(scalar, Brackets::Group, diagnostics).read();
}

Template read_format(const Value& scalar,
                     std::span<const std::string_view> allowed,
                     base::Diagnostics& diagnostics) {
    ReadTemplate format = TemplateReader(scalar, Brackets::Letters, diagnostics).read();
    for (const PlacedPath& used : format.paths) {
        if (std::ranges::find(allowed, std::string_view(used.path)) == allowed.end()) {
            diagnostics.report(Code::LayoutPathUnknown, used.place,
                               {used.path, suggest(used.path, allowed)});
        }
    }
    return std::move(format.result);
}

std::optional<Condition> read_condition(const Value& scalar, base::Diagnostics& diagnostics) {
    constexpr std::string_view negation = "not ";
    Condition condition;
    std::string_view path = scalar.text;
    if (path.starts_with(negation)) {
        condition.negated = true;
        path.remove_prefix(negation.size());
        path.remove_prefix(std::min(path.find_first_not_of(' '), path.size()));
    }
    if (!is_path(path)) {
        diagnostics.report(Code::LayoutConditionBad, scalar.place, {scalar.text});
        return std::nullopt;
    }
    condition.path = path;
    return condition;
}

}  // namespace tongket::stylesheet
