#include "typeset/pages_alone.h"

namespace tongket::typeset {

namespace {

StateKey all_of(const LeftOver& left, std::size_t position) {
    return {position, left.units.called_before(position), left.units.mentioned_before(position)};
}

}  // namespace

AlonePage notes_alone(const LeftOver& left, const StateKey& from, std::int64_t cost) {
    const Length height = left.area.height;
    const StateKey all = all_of(left, from.position);
    std::size_t cut = left.inserts.latest_cut(from.note, all.note, height);
    std::int64_t sum = cost + cost::note_page;
    if (cut == from.note) {
        ++cut;
        sum += cost::overfull;
    } else if (from.position < left.units.positions() || cut < all.note) {
        sum += underfull_cost(height - left.inserts.note_height(from.note, cut), height);
    }
    sum += cut < all.note ? left.notes[cut].penalty : 0;
    sum += waiting_cost(all.floats - from.floats);
    return {{from.position, cut, from.floats}, {sum, from, 0, true}};
}

AlonePage floats_alone(const LeftOver& left, const StateKey& from, std::int64_t cost) {
    const Length height = left.area.height;
    const StateKey all = all_of(left, from.position);
    std::size_t end = from.floats + 1;
    while (end < all.floats && left.inserts.float_page_height(from.floats, end + 1) <= height) {
        ++end;
    }
    const Length room = height - left.inserts.float_page_height(from.floats, end);
    const std::size_t cut = left.inserts.latest_cut(from.note, all.note, room);
    std::int64_t sum = cost + cost::float_page + waiting_cost(all.floats - end);
    sum += cut < all.note ? cost::note_cut + left.notes[cut].penalty : 0;
    const StateKey next{from.position, cut, end};
    if (room < Length{}) {
        sum += cost::overfull;
    } else if (next != all || !left.units.is_forced(from.position)) {
        sum += underfull_cost(room - left.inserts.note_height(from.note, cut), height);
    }
    return {next, {sum, from, end - from.floats, true}};
}

}  // namespace tongket::typeset
