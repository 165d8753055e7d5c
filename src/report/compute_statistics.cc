#include "report/compute_statistics.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "report/derived_shares.h"
#include "report/figure_words.h"
#include "report/sum_rows.h"
#include "vietnamese/number.h"
#include "vietnamese/unit.h"

namespace tongket::report {

namespace {

using vietnamese::Decimal;

class Computation {
  public:
    Computation(std::vector<StatisticDraft>& drafts,
                const data::Value& report,
                const Reading& reading)
        : drafts_(drafts), report_(report), reading_(reading), needs_(drafts.size()) {
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            by_id_.emplace(drafts[i].statistic.id, i);
        }
    }

    void run() {
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            find_needs(i);
        }
        for (const std::size_t i : order()) {
            compute(drafts_[i], i);
        }
        for (StatisticDraft& draft : drafts_) {
            derive(draft);
        }
    }

  private:
    /// Index of the statistic that is meant, or nothing (reported).
    std::optional<std::size_t> find(const StatisticReference& reference) const {
        const auto found = by_id_.find(reference.id);
        if (found == by_id_.end()) {
            reading_.diagnostics.report(base::Code::UnknownStatistic, reference.place,
                                        {reference.id});
            return std::nullopt;
        }
        return found->second;
    }

    void find_needs(std::size_t i) {
        const StatisticDraft& draft = drafts_[i];
        for (const StatisticReference& addend : draft.addends) {
            needs_[i].push_back(find(addend));
        }
        if (draft.whole) {
            needs_[i].push_back(find(*draft.whole));
        }
    }

    /// Each after all that it needs; those in a circle are reported and left out.
    std::vector<std::size_t> order() {
        std::vector<std::size_t> waits_for(drafts_.size(), 0);
        std::vector<std::vector<std::size_t>> needed_by(drafts_.size());
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            for (const auto& need : needs_[i]) {
                if (need) {
                    ++waits_for[i];
                    needed_by[*need].push_back(i);
                }
            }
        }
        std::vector<std::size_t> ready;
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            if (waits_for[i] == 0) {
                ready.push_back(i);
            }
        }
        for (std::size_t next = 0; next < ready.size(); ++next) {
            for (const std::size_t waiting : needed_by[ready[next]]) {
                if (--waits_for[waiting] == 0) {
                    ready.push_back(waiting);
                }
            }
        }
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            if (waits_for[i] > 0) {
                reading_.diagnostics.report(base::Code::StatisticsInCircle,
                                            drafts_[i].statistic.place, {drafts_[i].statistic.id});
            }
        }
        return ready;
    }

    void compute(StatisticDraft& draft, std::size_t i) {
        Statistic& statistic = draft.statistic;
        if (draft.rows) {
            statistic.sum = sum_rows(*draft.rows, report_, reading_);
        } else if (!draft.addends.empty()) {
            statistic.sum = add_up(draft, i);
        }
        if (statistic.sum && statistic.value_text == missing_value) {
            statistic.value = statistic.sum;
            statistic.value_text = vietnamese::format_number(*statistic.sum);
            if (statistic.of) {
                statistic.value_text += "/" + vietnamese::format_number(*statistic.of);
            }
        }
        if (draft.whole && needs_[i].back()) {
            set_whole(draft, drafts_[*needs_[i].back()].statistic);
        }
    }

    std::optional<Decimal> add_up(const StatisticDraft& draft, std::size_t i) const {
        Decimal sum;
        for (std::size_t k = 0; k < draft.addends.size(); ++k) {
            if (!needs_[i][k]) {
                return std::nullopt;
            }
            const Statistic& addend = drafts_[*needs_[i][k]].statistic;
            if (!addend.value) {
                return std::nullopt;
            }
            const auto value =
                addend.unit == draft.statistic.unit
                    ? addend.value
                    : vietnamese::change_unit(*addend.value, addend.unit, draft.statistic.unit);
            if (!value) {
                reading_.diagnostics.report(base::Code::SumUnitsDiffer, draft.addends[k].place,
                                            {addend.id, addend.unit, draft.statistic.unit});
                return std::nullopt;
            }
            const auto more = vietnamese::add_checked(sum, *value);
            if (!more) {
                reading_.diagnostics.report(base::Code::TooManyDigits, draft.addends[k].place,
                                            {"sum", vietnamese::format_number(*value)});
                return std::nullopt;
            }
            sum = *more;
        }
        return sum;
    }

    void set_whole(StatisticDraft& draft, const Statistic& whole) const {
        Statistic& statistic = draft.statistic;
        if (!whole.value) {
            return;
        }
        const auto value = whole.unit == statistic.unit
                               ? whole.value
                               : vietnamese::change_unit(*whole.value, whole.unit, statistic.unit);
        if (!value) {
            reading_.diagnostics.report(base::Code::SumUnitsDiffer, draft.whole->place,
                                        {whole.id, whole.unit, statistic.unit});
        } else if (value->coefficient == 0) {
            reading_.diagnostics.report(base::Code::WholeIsZero, draft.whole->place,
                                        {statistic.id});
        } else {
            statistic.of = value;
            if (statistic.value) {
                statistic.value_text += "/" + vietnamese::format_number(*value);
            }
        }
    }

    static void derive(StatisticDraft& draft) {
        Statistic& statistic = draft.statistic;
        const auto put = [&statistic](std::string_view key, std::optional<std::string> text) {
            if (statistic.field(key) == nullptr && text) {
                statistic.fields.emplace_back(key, std::move(*text));
            }
        };
        if (!statistic.value) {
            return;
        }
        constexpr std::uint8_t for_growth = 1;
        constexpr std::uint8_t for_shares = 2;
        if (statistic.plan) {
            put("of-plan",
                share_of(*statistic.value, *statistic.plan, draft.decimals.value_or(for_growth)));
        }
        if (statistic.last_year) {
            put("growth", growth_on(*statistic.value, *statistic.last_year,
                                    draft.decimals.value_or(for_growth)));
        }
        if (statistic.of) {
            put("share",
                share_of(*statistic.value, *statistic.of, draft.decimals.value_or(for_shares)));
        }
    }

    std::vector<StatisticDraft>& drafts_;
    const data::Value& report_;
    const Reading& reading_;
    std::map<std::string, std::size_t, std::less<>> by_id_;
    /// Of each draft: its addends, then its whole; nothing for an id that is not known.
    std::vector<std::vector<std::optional<std::size_t>>> needs_;
};

}  // namespace

std::vector<Statistic> compute_statistics(std::vector<StatisticDraft> drafts,
                                          const data::Value& report,
                                          const Reading& reading) {
    Computation(drafts, report, reading).run();
    std::vector<Statistic> statistics;
    statistics.reserve(drafts.size());
    for (StatisticDraft& draft : drafts) {
        statistics.push_back(std::move(draft.statistic));
    }
    return statistics;
}

}  // namespace tongket::report
