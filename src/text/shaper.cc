#include "text/shaper.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "base/narrow.h"
#include "text/fall_back.h"
#include "text/shared_table.h"

namespace tongket::text {
namespace {

/// Counted apart by thread, so that counting is no meeting place.
struct alignas(64) Counter {
    std::atomic<std::uint64_t> hits = 0;
    std::atomic<std::uint64_t> misses = 0;
};

/// A word that is kept: its pieces point into it.
struct KeptWord {
    std::vector<ShapedWord> pieces;
    ShapedText shaped;
    std::optional<vietnamese::KnownWord> known;
};

KeptWord own(NewWord word, std::string_view text) {
    KeptWord kept{std::move(word.pieces), std::move(word.shaped), vietnamese::know_word(text)};
    kept.shaped.pieces.reserve(kept.pieces.size());
    for (const ShapedWord& piece : kept.pieces) {
        kept.shaped.pieces.push_back(&piece);
    }
    return kept;
}

/// Longer texts hardly ever come again, and many short ones do not either: a table of ten thousand
/// rows must not fill the memory with them.
constexpr std::size_t longest_kept = 96, most_kept = 4096;

ResolvedStack resolve(const FontBook& fonts, const FontStack& stack) {
    ResolvedStack resolved;
    resolved.ids = stack.faces;
    for (const FaceId id : stack.faces) {
        resolved.faces.push_back(&fonts.face(id));
    }
    for (const std::string& feature : stack.features) {
        if (const auto read = read_feature(feature)) {
            resolved.features.push_back(*read);
        }
    }
    return resolved;
}

}  // namespace

struct Shaper::Parts {
    struct Stack {
        FontStack named;
        ResolvedStack resolved;
    };

    const FontBook& fonts;
    std::mutex adding;
    std::deque<Stack> stacks;  ///< under `adding`; their addresses stay
    SharedTable<KeptWord> words;
    SharedTable<ShapedParts> parts;
    std::atomic<std::size_t> kept_parts = 0;
    std::array<Counter, 16> counters;

    explicit Parts(const FontBook& book) : fonts(book) {}

    Counter& counter() {
        thread_local const std::size_t mine =
            std::hash<std::thread::id>()(std::this_thread::get_id());
        return counters[mine % counters.size()];
    }
    const ResolvedStack& stack(StackId id) {
        const std::lock_guard lock(adding);
        TK_ASSERT(id < stacks.size());
        return stacks[id].resolved;
    }
    const KeptWord& keep(StackId id, std::string_view word) {
        const auto key = make_table_key(id, word);
        Counter& mine = counter();
        if (const KeptWord* known = words.find(key); known != nullptr) {
            mine.hits.fetch_add(1, std::memory_order_relaxed);
            return *known;
        }
        mine.misses.fetch_add(1, std::memory_order_relaxed);
        return words.keep(key, own(set_word(stack(id), word), word));
    }
};

/// Takes a text apart, word by word.
class Shaper::PartsMaker {
  public:
    PartsMaker(Parts& shaper, std::span<const Run> runs, std::string_view text, ShapedParts& made)
        : shaper_(shaper), runs_(runs), text_(text), made_(made), known_(text.size()) {}

    void add_parts() {
        for (std::size_t at = 0; at < text_.size();) {
            while (run_ < runs_.size() && runs_[run_].end <= at) {
                ++run_;
            }
            const TextPart part = part_at(text_, at, text_.size());
            switch (part.kind) {
                case TextPart::Kind::Blank:
                    // Other control characters are no blanks to the rules.
                    all_known_ = all_known_ && text_[at] == ' ';
                    known_.add_blank(vietnamese::BlankKind::Breaking);
                    add_piece(part.kind, at, part.end);
                    break;
                case TextPart::Kind::NoBreakBlank:
                    known_.add_blank(vietnamese::BlankKind::NoBreak);
                    add_piece(part.kind, at, part.end);
                    break;
                case TextPart::Kind::Word:
                    add_word(at, part.end);
                    break;
            }
            at = part.end;
        }
    }

    void add_breaks() {
        if (all_known_) {
            known_.find_breaks(made_.breaks);
        } else {
            made_.breaks = vietnamese::find_break_opportunities(text_);
        }
        if (!all_known_ || known_.has_cuts()) {
            part_at_breaks();
        }
    }

  private:
    [[nodiscard]] bool is_in_run(std::size_t begin, std::size_t end) const {
        return run_ < runs_.size() && runs_[run_].begin <= begin && end <= runs_[run_].end;
    }

    /// A word of one run is known as long as the shaper keeps it; one of several is read here.
    void add_word(std::size_t begin, std::size_t end) {
        const std::string_view letters = text_.substr(begin, end - begin);
        if (is_in_run(begin, end) && runs_[run_].stack) {
            const KeptWord& kept = shaper_.keep(*runs_[run_].stack, letters);
            made_.parts.push_back(
                {&kept.shaped, base::narrow<std::uint32_t>(begin), TextPart::Kind::Word});
            add_known(kept.known, begin);
            return;
        }
        add_known(vietnamese::know_word(letters), begin);
        for (std::size_t n = run_; n < runs_.size() && runs_[n].begin < end; ++n) {
            const std::size_t from = std::max(begin, runs_[n].begin);
            add_piece_of(runs_[n], TextPart::Kind::Word, from, std::min(end, runs_[n].end));
        }
    }

    void add_known(const std::optional<vietnamese::KnownWord>& word, std::size_t begin) {
        if (word) {
            known_.add_word(*word, begin);
        } else {
            all_known_ = false;
        }
    }

    void add_piece(TextPart::Kind kind, std::size_t begin, std::size_t end) {
        if (is_in_run(begin, end)) {
            add_piece_of(runs_[run_], kind, begin, end);
        }
    }

    void add_piece_of(const Run& run, TextPart::Kind kind, std::size_t begin, std::size_t end) {
        if (begin < end) {
            const bool is_shaped = kind != TextPart::Kind::Blank && run.stack;
            made_.parts.push_back(
                {is_shaped ? &shaper_.keep(*run.stack, text_.substr(begin, end - begin)).shaped
                           : nullptr,
                 base::narrow<std::uint32_t>(begin), kind});
        }
    }

    /// Takes the text apart again, its words also where they may be cut inside.
    void part_at_breaks() {
        made_.parts.clear();
        auto next = made_.breaks.begin();
        for (const Run& run : runs_) {
            for (std::size_t at = run.begin; at < run.end;) {
                while (next != made_.breaks.end() && next->next <= at) {
                    ++next;
                }
                const std::size_t cut = next == made_.breaks.end() ? run.end
                                        : at < next->end           ? next->end
                                                                   : next->next;
                const TextPart part = part_at(text_, at, std::min(cut, run.end));
                add_piece_of(run, part.kind, at, part.end);
                at = part.end;
            }
        }
    }

    Parts& shaper_;
    std::span<const Run> runs_;
    std::string_view text_;
    ShapedParts& made_;
    std::size_t run_ = 0;  ///< the first that does not end before what is added
    vietnamese::KnownText known_;
    bool all_known_ = true;
};

Shaper::Shaper(const FontBook& fonts) : parts_(std::make_unique<Parts>(fonts)) {}
Shaper::~Shaper() = default;

Shaper::StackId Shaper::add_stack(const FontStack& stack) {
    const std::lock_guard lock(parts_->adding);
    const auto known = std::ranges::find(parts_->stacks, stack, &Parts::Stack::named);
    if (known != parts_->stacks.end()) {
        return base::narrow<StackId>(known - parts_->stacks.begin());
    }
    parts_->stacks.push_back({stack, resolve(parts_->fonts, stack)});
    return base::narrow<StackId>(parts_->stacks.size() - 1);
}

const ShapedText& Shaper::shape(StackId stack, std::string_view word) {
    return parts_->keep(stack, word).shaped;
}

void Shaper::shape_parts(std::span<const Run> runs, std::string_view text, ShapedParts& made) {
    made.parts.clear();
    made.breaks.clear();
    PartsMaker maker(*parts_, runs, text, made);
    maker.add_parts();
    maker.add_breaks();
}

const ShapedParts* Shaper::share_parts(StackId stack, std::string_view text) {
    if (text.size() > longest_kept) {
        return nullptr;
    }
    const auto key = make_table_key(stack, text);
    if (const ShapedParts* known = parts_->parts.find(key); known != nullptr) {
        return known;
    }
    if (parts_->kept_parts.load(std::memory_order_relaxed) >= most_kept) {
        return nullptr;
    }
    parts_->kept_parts.fetch_add(1, std::memory_order_relaxed);
    const Run whole{stack, 0, text.size()};
    ShapedParts made;
    shape_parts({&whole, 1}, text, made);
    return &parts_->parts.keep(key, std::move(made));
}

const FontBook& Shaper::fonts() const { return parts_->fonts; }

Shaper::Statistics Shaper::statistics() const {
    Statistics sum;
    for (const Counter& counter : parts_->counters) {
        sum.hits += counter.hits.load(std::memory_order_relaxed);
        sum.misses += counter.misses.load(std::memory_order_relaxed);
    }
    return sum;
}

}  // namespace tongket::text
