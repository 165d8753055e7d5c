// Figures of last year's report that `tongket new --from` left between « and ».

#include <string>
#include <string_view>

#include "report/checks/check_table.h"
#include "report/old_figure_marks.h"

namespace tongket::report {

void check_old_figures(const Matter& matter, base::Diagnostics& diagnostics) {
    constexpr std::string_view begin = old_figure_begin;
    constexpr std::string_view end = old_figure_end;
    constexpr std::size_t longest = 60;
    for (const TextLine& line : matter.lines) {
        const std::string_view text = line.text();
        for (std::size_t at = text.find(begin); at != std::string_view::npos;
             at = text.find(begin, at + begin.size())) {
            const std::size_t inside = at + begin.size();
            const std::size_t size = text.substr(inside, longest).find(end);
            if (size == std::string_view::npos) {
                continue;
            }
            const std::string_view old = text.substr(inside, size);
            if (old.find_first_of("0123456789") != std::string_view::npos) {
                diagnostics.report(base::Code::OldFigure,
                                   line.place(at, begin.size() + size + end.size()),
                                   {std::string(old)});
            }
        }
    }
}

}  // namespace tongket::report
