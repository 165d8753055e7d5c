#include "compose/template.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tongket::compose {

namespace {

using stylesheet::Template;
using stylesheet::TemplatePiece;

/// Tabs stay: they stand for places of their own.
std::string single_blanks_and_tabs(std::string_view text) {
    std::string result;
    while (true) {
        const std::size_t tab = std::min(text.find('\t'), text.size());
        result += single_blanks(text.substr(0, tab));
        if (tab == text.size()) {
            return result;
        }
        result += '\t';
        text.remove_prefix(tab + 1);
    }
}

bool has_words(const Template& text) {
    return std::ranges::any_of(text.pieces, [](const TemplatePiece& piece) {
        return !piece.is_path && piece.text.find_first_not_of(" \n") != std::string::npos;
    });
}

/// Groups in which some path has nothing to print. What is unknown is left to whoever fills it in.
std::vector<std::uint32_t> unfilled_groups(const Template& text, const Scope& scope) {
    std::vector<std::uint32_t> groups;
    for (const TemplatePiece& piece : text.pieces) {
        if (!piece.is_path || piece.group == 0) {
            continue;
        }
        const Field* field = scope.find(piece.text);
        if (field != nullptr && is_blank(field->text) && field->members.empty()) {
            groups.push_back(piece.group);
        }
    }
    return groups;
}

void append_text(PieceList& pieces, std::string_view text, base::Place place) {
    pieces.emplace_back(report::Span{single_blanks_and_tabs(text), false, false, place});
}

void append_field(PieceList& pieces,
                  const Field& field,
                  std::string_view name_break,
                  base::Place place) {
    for (const Piece& piece : field.text) {
        if (std::holds_alternative<NameBreak>(piece)) {
            append_text(pieces, name_break, place);
        } else {
            pieces.push_back(piece);
        }
    }
    if (!field.text.empty()) {
        return;
    }
    bool is_first = true;
    for (const Fields& member : field.members) {
        if (!std::exchange(is_first, false)) {
            append_text(pieces, "; ", place);
        }
        const Field* item = Scope{&member}.find("item");
        if (item != nullptr) {
            pieces.insert(pieces.end(), item->text.begin(), item->text.end());
        }
    }
}

}  // namespace

const Field* find_field(std::string_view path,
                        const Scope& scope,
                        base::Place place,
                        base::Diagnostics& diagnostics) {
    const Field* field = scope.find(path);
    if (field == nullptr) {
        diagnostics.report(base::Code::FieldNotHere, place, {std::string(path)});
    }
    return field;
}

PieceList fill_template(const Template& text,
                        const Scope& scope,
                        base::Diagnostics& diagnostics,
                        NameBreaks breaks) {
    const std::string_view name_break =
        breaks == NameBreaks::Blanks || has_words(text) ? " " : "\n";
    const std::vector<std::uint32_t> left_out = unfilled_groups(text, scope);
    PieceList pieces;
    for (const TemplatePiece& piece : text.pieces) {
        if (std::ranges::find(left_out, piece.group) != left_out.end()) {
            continue;
        }
        if (!piece.is_path) {
            append_text(pieces, piece.text, text.place);
        } else if (const Field* field = find_field(piece.text, scope, text.place, diagnostics)) {
            append_field(pieces, *field, name_break, text.place);
        }
    }
    return pieces;
}

bool holds(const stylesheet::Condition& condition,
           const Scope& scope,
           base::Place place,
           base::Diagnostics& diagnostics) {
    if (condition.path.empty()) {
        return true;
    }
    const Field* field = find_field(condition.path, scope, place, diagnostics);
    return field != nullptr && field->given != condition.negated;
}

Template read_format(std::string_view format) {
    Template result;
    const auto literal = [&result](std::string_view text) {
        if (result.pieces.empty() || result.pieces.back().is_path) {
            result.pieces.push_back({false, {}, 0});
        }
        result.pieces.back().text += text;
    };
    std::size_t at = 0;
    while (at < format.size()) {
        const std::size_t brace = std::min(format.find('{', at), format.size());
        if (brace > at) {
            literal(format.substr(at, brace - at));
        }
        if (brace == format.size()) {
            break;
        }
        const std::size_t end = format.find('}', brace);
        if (format.substr(brace).starts_with("{{")) {
            literal("{");
            at = brace + 2;
        } else if (end == std::string_view::npos) {
            literal(format.substr(brace));
            at = format.size();
        } else {
            result.pieces.push_back(
                {true, std::string(format.substr(brace + 1, end - brace - 1)), 0});
            at = end + 1;
        }
    }
    return result;
}

}  // namespace tongket::compose
