#include "typeset/page_inserts.h"

#include <algorithm>

namespace tongket::typeset {

Length measure_notes(std::span<const NoteItem> notes,
                     std::size_t first,
                     std::size_t end,
                     Length head) {
    Length sum = first < end ? head : Length{};
    for (std::size_t n = first; n < end; ++n) {
        sum += notes[n].height + (n > first ? notes[n].space : Length{});
    }
    return sum;
}

PageInserts::PageInserts(const BreakProblem& problem)
    : notes_(problem.notes), floats_(problem.floats), note_head_(problem.area.note_head) {
    last_begin_.reserve(notes_.size() + 1);
    last_begin_.push_back(0);
    note_sums_.push_back({});
    for (std::size_t n = 0; n < notes_.size(); ++n) {
        last_begin_.push_back(notes_[n].begins ? n : last_begin_.back());
        note_sums_.push_back(note_sums_.back() + notes_[n].space + notes_[n].height);
    }
    float_sums_.push_back({});
    for (const FloatItem& item : floats_) {
        float_sums_.push_back(float_sums_.back() + item.space + item.height);
    }
}

Length PageInserts::note_height(std::size_t first, std::size_t end) const {
    return first == end ? Length{}
                        : note_head_ + note_sums_[end] - note_sums_[first] - notes_[first].space;
}

std::size_t PageInserts::least_notes(std::size_t first, std::size_t called) const {
    return first == called ? called : std::max(first, last_begin_[called]) + 1;
}

std::size_t PageInserts::latest_cut(std::size_t first, std::size_t called, Length room) const {
    std::size_t cut = first;
    while (cut < called && note_height(first, cut + 1) <= room) {
        ++cut;
    }
    return cut;
}

Length PageInserts::float_page_height(std::size_t first, std::size_t end) const {
    return first == end ? Length{} : float_height(first, end) - floats_[end - 1].space;
}

}  // namespace tongket::typeset
