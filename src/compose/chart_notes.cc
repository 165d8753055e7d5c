#include "compose/chart_notes.h"

#include <cstdint>
#include <string>

#include "compose/chart_numbers.h"
#include "compose/template.h"
#include "vietnamese/normalize.h"
#include "vietnamese/number.h"
#include "vietnamese/number_words.h"

namespace tongket::compose {

namespace {

bool are_rounded(const report::Chart& ring) {
    vietnamese::Decimal sum;
    const std::vector<vietnamese::Decimal> shares = ring_shares(ring);
    for (const vietnamese::Decimal& share : shares) {
        sum = vietnamese::add(sum, share);
    }
    return !shares.empty() && sum != vietnamese::Decimal{100, 0};
}

}  // namespace

std::vector<PieceList> chart_notes(const report::Chart& chart, std::size_t steps) {
    std::vector<PieceList> notes;
    if (!chart.note.empty()) {
        notes.push_back(pieces_of(chart.note.spans));
    }
    if (chart.kind == report::ChartKind::Ring && are_rounded(chart)) {
        notes.push_back(text_field("Tỷ lệ cộng lại khác 100% do làm tròn.", chart.place).text);
    }
    if (chart.kind == report::ChartKind::Tiles && steps > 0) {
        const std::string count = vietnamese::number_in_words({static_cast<std::int64_t>(steps), 0},
                                                              vietnamese::Dialect::North);
        notes.push_back(
            text_field(vietnamese::capitalize_first(count) +
                           " bậc màu theo thứ hạng, từ nhạt đến đậm; vị trí các ô là ước lệ.",
                       chart.place)
                .text);
    }
    return notes;
}

}  // namespace tongket::compose
