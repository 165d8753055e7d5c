#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/checks/check_table.h"
#include "report/recipients.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

/// What a report says of one title, wherever.
struct Tally {
    std::string title;
    base::Place place;         ///< of the first award with the title
    std::int64_t named = 0;    ///< awards that name their recipient
    std::int64_t counted = 0;  ///< what the others count
    std::optional<base::Place> count_place;
    std::map<RecipientKind, std::int64_t> named_by_kind;
};

class AwardCountsCheck {
  public:
    AwardCountsCheck(const Matter& matter, base::Diagnostics& diagnostics)
        : matter_(matter), diagnostics_(diagnostics) {}

    void run() {
        if (matter_.report.awards.empty()) {
            return;
        }
        for (std::size_t i = 0; i < matter_.report.awards.size(); ++i) {
            count(matter_.report.awards[i], matter_.titles.of(i));
        }
        for (const auto& [key, tally] : tallies_) {
            if (tally.named > 0 && tally.count_place && tally.named != tally.counted) {
                report(*tally.count_place, tally.counted, tally.named, tally.title);
            }
        }
        for (const Statistic& statistic : matter_.report.statistics) {
            check_statistic(statistic);
        }
        for (std::size_t i = 0; i < matter_.lines.size(); ++i) {
            check_line(matter_.lines[i], matter_.numbers[i]);
        }
    }

  private:
    void count(const Award& award, const GivenTitle& title) {
        Tally& tally = tallies_[title.key];
        if (tally.title.empty()) {
            tally.title = title.text;
            tally.place = award.title.place;
        }
        const std::string recipient = award.recipient.plain();
        if (const auto counts = recipient_counts(recipient)) {
            tally.counted += counts->all;
            tally.count_place = award.recipient.place;
            all_named_ = false;
        } else if (!recipient.empty()) {
            ++tally.named;
            ++named_;
            if (const auto kind = recipient_kind(recipient)) {
                ++tally.named_by_kind[*kind];
                ++named_by_kind_[*kind];
            }
        } else {
            all_named_ = false;
        }
    }

    /// A statistic that has the title of an award as its label counts its recipients.
    void check_statistic(const Statistic& statistic) {
        if (!statistic.value || statistic.value->scale != 0) {
            return;
        }
        const auto found = tallies_.find(AwardTitles::key_of(statistic.label));
        if (found == tallies_.end()) {
            return;
        }
        const Tally& tally = found->second;
        std::int64_t listed = tally.named > 0 ? tally.named : tally.counted;
        if (const auto kind = recipient_kind(statistic.unit); kind && tally.named > 0) {
            const auto of_kind = tally.named_by_kind.find(*kind);
            const bool kinds_known = [&tally] {
                std::int64_t sum = 0;
                for (const auto& [each, number] : tally.named_by_kind) {
                    sum += number;
                }
                return sum == tally.named;
            }();
            if (kinds_known) {
                listed = of_kind == tally.named_by_kind.end() ? 0 : of_kind->second;
            }
        }
        if (listed > 0 && statistic.value->coefficient != listed) {
            report(statistic.place_of("value").value_or(statistic.place),
                   statistic.value->coefficient, listed, tally.title);
        }
    }

    /// "Danh sách gồm 60 tập thể" counts all that are named.
    void check_line(const TextLine& line, const std::vector<TypedNumber>& numbers) {
        if (!all_named_ || line.text().find("anh sách") == std::string::npos) {
            return;
        }
        const std::size_t list = line.text().find("anh sách");
        for (const TypedNumber& number : numbers) {
            const auto kind = recipient_kind(number.unit);
            if (number.begin < list || number.begin > list + 40 || !kind || !number.value) {
                continue;
            }
            std::int64_t known = 0;
            for (const auto& [each, count] : named_by_kind_) {
                known += count;
            }
            const auto of_kind = named_by_kind_.find(*kind);
            const std::int64_t listed = of_kind == named_by_kind_.end() ? 0 : of_kind->second;
            if (known == named_ && number.value->scale == 0 &&
                number.value->coefficient != listed) {
                report(line.place(number.begin, number.size), number.value->coefficient, listed,
                       std::string(name_of(*kind)));
            }
        }
    }

    void report(base::Place place, std::int64_t said, std::int64_t listed, std::string what) {
        diagnostics_.report(base::Code::AwardCountDiffers, place,
                            {std::move(what), std::to_string(said), std::to_string(listed)});
    }

    const Matter& matter_;
    base::Diagnostics& diagnostics_;
    std::map<std::string, Tally> tallies_;
    std::map<RecipientKind, std::int64_t> named_by_kind_;
    std::int64_t named_ = 0;
    bool all_named_ = true;
};

}  // namespace

void check_award_counts(const Matter& matter, base::Diagnostics& diagnostics) {
    AwardCountsCheck(matter, diagnostics).run();
}

/// One recipient twice under one title; under two titles it is right.
void check_duplicate_recipients(const Matter& matter, base::Diagnostics& diagnostics) {
    std::map<std::pair<std::string_view, std::string>, base::Place> seen;
    for (std::size_t i = 0; i < matter.report.awards.size(); ++i) {
        const Award& award = matter.report.awards[i];
        const std::string recipient = award.recipient.plain();
        if (recipient.empty() || recipient_counts(recipient)) {
            continue;
        }
        const GivenTitle& title = matter.titles.of(i);
        const auto [entry, is_new] = seen.try_emplace(
            {title.key, vietnamese::matching_key(recipient)}, award.recipient.place);
        if (!is_new) {
            diagnostics.report(base::Code::DuplicateRecipient, award.recipient.place,
                               {recipient, title.text, std::to_string(entry->second.line)});
        }
    }
}

}  // namespace tongket::report
