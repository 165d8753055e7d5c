#include "engine/set_pages.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "compose/compose.h"
#include "engine/giving_up.h"
#include "engine/settle_pages.h"
#include "engine/telling_blocks.h"
#include "engine/turn.h"

namespace tongket::engine {

namespace {

class PageSetter {
  public:
    PageSetter(const PagesTask& task,
               Product& product,
               StageClock& clock,
               base::Diagnostics& diagnostics)
        : request_(task.request),
          goal_(task.goal),
          images_(task.images),
          workers_(task.workers),
          budget_(task.budget),
          product_(product),
          clock_(clock),
          diagnostics_(diagnostics) {}

    void run() {
        begin_turn();
        const auto book = book_of_request();
        if (!book) {
            return;
        }
        product_.document =
            turn_ ? compose::compose_again(*product_.report, *product_.stylesheet, diagnostics_,
                                           images_, *book, turn_->whole.composition,
                                           turn_->last(turn_->whole))
                  : compose::compose(*product_.report, *product_.stylesheet, diagnostics_, images_,
                                     *book, request_.looks);
        clock_.note("compose");
        if (goal_ == Goal::Document) {
            return;
        }
        if (goal_ == Goal::Check) {
            keep_telling_blocks(product_.document);
        }
        auto kept = std::make_shared<typeset::RunCache>();
        if (turn_) {
            turn_->whole.pages.begin_turn(std::exchange(turn_->pages, {}),
                                          std::exchange(turn_->lines, {}));
        }
        SettledPages settled = settle_pages(
            product_.document, goal_ == Goal::Check ? PageNumbers::Unasked : PageNumbers::Settle,
            shop(), turn_ ? turn_->whole.pages : *kept, diagnostics_,
            gives_up(request_, goal_) ? &product_.document : nullptr);
        product_.pages = std::move(settled.pages);
        put_away(std::move(kept));
        if (gives_up(request_, goal_) && is_long(product_)) {
            for (document::PageSequence& sequence : product_.document.sequences) {
                sequence.blocks = std::vector<document::Block>();  // with their room
            }
        }
        product_.lines = std::move(settled.lines);
        product_.references = std::move(settled.references);
        product_.typesetting = settled.statistics;
        product_.runs = settled.runs;
        clock_.note("typeset");
        end_turn();  // the pages do not wait for what goes then
    }

  private:
    /// Boxes of all blocks. Where they take much memory another thread frees them meanwhile; fewer
    /// are left to whoever holds the product, since freeing takes time, and threads that free and
    /// take at once wait for each other.
    void put_away(std::shared_ptr<const typeset::RunCache> kept) {
        if (!is_long(product_)) {
            product_.leftovers = std::move(kept);
        } else {
            static_cast<void>(workers_.start([kept = std::move(kept)] {}));
        }
    }

    /// What the build before left, if it was of the same layout and fonts. It is handed on when all
    /// is set: after a bug of ours nothing is left.
    void begin_turn() {
        if (request_.turn == nullptr) {
            return;
        }
        turn_.emplace(std::exchange(*request_.turn, {}));
        if (turn_->sheet != product_.stylesheet || turn_->shaper != product_.shaper) {
            Turn of_file;
            of_file.yaml = std::move(turn_->yaml);
            of_file.reading = std::move(turn_->reading);
            turn_ = std::move(of_file);
        }
        turn_->sheet = product_.stylesheet;
        turn_->shaper = product_.shaper;
    }

    void end_turn() {
        if (turn_) {
            turn_->whole.pages.end_turn();
            turn_->inside.pages.end_turn();
            turn_->report.reset();
            turn_->taken.reset();
            turn_->whole.document = {};
            *request_.turn = *std::move(turn_);
            turn_.reset();
        }
    }

    [[nodiscard]] Shop shop() { return {*product_.fonts, *product_.shaper, workers_, budget_}; }

    /// Which part is made; for a cover the inside is set once, to know how thick it is.
    std::optional<compose::Book> book_of_request() {
        using Part = compose::Book::Part;
        compose::Book book;
        book.part = request_.part;
        const auto& cover = product_.stylesheet->cover;
        if (!cover) {
            if (book.part == Part::Cover) {
                diagnostics_.report(base::Code::NoCover, {}, {product_.stylesheet->name});
                return std::nullopt;
            }
            return book;
        }
        if (book.part == Part::Inside || goal_ == Goal::Check || goal_ == Goal::Document) {
            return book;
        }
        const auto leaves = static_cast<std::int64_t>((count_inside_pages() + 1) / 2);
        book.spine = request_.paper.value_or(cover->paper) * leaves;
        return book;
    }

    std::size_t count_inside_pages() {
        base::Diagnostics unheard;  // the same is said when the book is set
        compose::Book inside;
        inside.part = compose::Book::Part::Inside;
        if (!turn_) {
            const document::Document document =
                compose::compose(*product_.report, *product_.stylesheet, unheard, images_, inside);
            typeset::RunCache kept;
            return settle_pages(document, PageNumbers::LeftOpen, shop(), kept, unheard)
                .pages.size();
        }
        SetDocument& set = turn_->inside;
        set.document = compose::compose_again(*product_.report, *product_.stylesheet, unheard,
                                              images_, inside, set.composition, turn_->last(set));
        set.pages.begin_turn({}, {});
        return settle_pages(set.document, PageNumbers::LeftOpen, shop(), set.pages, unheard)
            .pages.size();
    }

    const Request& request_;
    const Goal goal_;
    const graphics::ImageSet& images_;
    base::Workers& workers_;
    base::Budget& budget_;
    Product& product_;
    StageClock& clock_;
    base::Diagnostics& diagnostics_;
    std::optional<Turn> turn_;  ///< while pages are set
};

}  // namespace

void set_pages(const PagesTask& task,
               Product& product,
               StageClock& clock,
               base::Diagnostics& diagnostics) {
    PageSetter(task, product, clock, diagnostics).run();
}

}  // namespace tongket::engine
