#include "report/old_figure_marks.h"

#include <cstdint>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "report/checks/typed_numbers.h"
#include "report/text_lines.h"

namespace tongket::report {

namespace {

class OldFigures {
  public:
    OldFigures(TextEdits& edits,
               base::SourceId source,
               const Report& report,
               const UnitsInUse& units)
        : edits_(edits), source_(source), report_(report), units_(units) {}

    void run() {
        for (const TextLine& line : collect_text_lines(report_)) {
            switch (line.role()) {
                case TextRole::Title:
                case TextRole::Heading:
                case TextRole::Caption:
                    edit_years(line, [](std::int32_t year) { return fmt::format("{}", year + 1); });
                    break;
                case TextRole::Paragraph:
                case TextRole::Note:
                    edit_years(line, [](std::int32_t year) {
                        return fmt::format("{}{}{}", old_figure_begin, year, old_figure_end);
                    });
                    mark_figures(line);
                    break;
                default:
                    break;
            }
        }
    }

  private:
    /// The report's year and the next one, wherever they stand as a number of their own.
    template <typename NewText>
    void edit_years(const TextLine& line, const NewText& new_text) {
        for (const std::int32_t year : {report_.year, report_.year + 1}) {
            const std::string digits = fmt::format("{}", year);
            for (std::size_t at = line.text().find(digits); at != std::string::npos;
                 at = line.text().find(digits, at + digits.size())) {
                const char before = at > 0 ? line.text()[at - 1] : ' ';
                const std::size_t end = at + digits.size();
                const char after = end < line.text().size() ? line.text()[end] : ' ';
                constexpr std::string_view joins = "0123456789.,/-";
                const bool alone =
                    joins.find(before) == std::string_view::npos &&
                    (after == '.' || after == ',' || joins.find(after) == std::string_view::npos);
                if (alone && !line.has_figure(at, digits.size())) {
                    replace_in_line(line, at, digits, new_text(year));
                }
            }
        }
    }

    void mark_figures(const TextLine& line) {
        for (const TypedNumber& number : find_typed_numbers(line, units_)) {
            const bool counts = !number.unit.empty() || !number.value || number.value->scale > 0 ||
                                number.digits > 2;
            if (counts) {
                const std::string old = line.text().substr(number.begin, number.size);
                replace_in_line(line, number.begin, old,
                                std::string(old_figure_begin).append(old).append(old_figure_end));
            }
        }
    }

    /// Only where the file has the letters as the text has them; not in cells of sheets.
    void replace_in_line(const TextLine& line,
                         std::size_t at,
                         const std::string& old,
                         std::string text) {
        const base::Place place = line.place(at, old.size());
        if (place.source != source_) {
            return;
        }
        const std::size_t begin = edits_.offset_of(place);
        if (edits_.text().substr(begin).starts_with(old)) {
            edits_.replace(begin, begin + old.size(), std::move(text));
        }
    }

    TextEdits& edits_;
    const base::SourceId source_;
    const Report& report_;
    const UnitsInUse& units_;
};

}  // namespace

void mark_old_figures(TextEdits& edits,
                      base::SourceId source,
                      const Report& report,
                      const UnitsInUse& units) {
    OldFigures(edits, source, report, units).run();
}

}  // namespace tongket::report
