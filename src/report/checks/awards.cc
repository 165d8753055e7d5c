// Titles and rewards against the legal list: name, class, level, date, kind of recipient, order.

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "report/checks/check_table.h"
#include "report/recipients.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

std::string full_title(const AwardTitle& title) {
    return title.award_class.empty() ? title.title : title.title + " " + title.award_class;
}

class AwardTitlesCheck {
  public:
    AwardTitlesCheck(const Matter& matter, base::Diagnostics& diagnostics)
        : report_(matter.report), titles_(matter.titles), diagnostics_(diagnostics) {}

    void run() {
        for (std::size_t i = 0; i < report_.awards.size(); ++i) {
            if (!report_.awards[i].title.empty()) {
                check(report_.awards[i], titles_.of(i));
            }
        }
    }

  private:
    void check(const Award& award, const GivenTitle& given) {
        const std::string& title = given.text;
        const FoundTitle& found = given.found;
        // What is wrong with a title is said where it stands first.
        const bool first = seen_.insert(given.key).second;
        if (first) {
            report_fault(award, title, found);
        }
        if (found.title == nullptr || found.fault == FoundTitle::Fault::WrongLevel) {
            return;
        }
        if (first && report_.year != 0 && !found.title->exists_in(report_.year)) {
            diagnostics_.report(base::Code::AwardNotThen, award.title.place,
                                {title, std::to_string(report_.year)});
        }
        check_recipient(award, title, *found.title);
        check_decision(award);
    }

    void report_fault(const Award& award, const std::string& title, const FoundTitle& found) {
        const base::Place place = award.title.place;
        switch (found.fault) {
            case FoundTitle::Fault::None:
                break;
            case FoundTitle::Fault::Unknown:
                diagnostics_.report(base::Code::UnknownAward, place, {title});
                break;
            case FoundTitle::Fault::Misspelt:
                diagnostics_.report(base::Code::MisspeltAward, place,
                                    {title, full_title(*found.title)});
                break;
            case FoundTitle::Fault::ClassMissing:
                diagnostics_.report(base::Code::AwardClassMissing, place, {title});
                break;
            case FoundTitle::Fault::WrongLevel:
                diagnostics_.report(base::Code::AwardLevel, place,
                                    {title, full_title(*found.title)});
                break;
        }
    }

    void check_recipient(const Award& award, const std::string& title, const AwardTitle& known) {
        const auto kind = recipient_kind(award.recipient.plain());
        if (!kind) {
            return;
        }
        const std::string_view word = name_of(*kind);
        const bool fits = known.recipients.empty() ||
                          known.recipients.find(word) != std::string::npos ||
                          known.recipients.find("tập thể (") != std::string::npos;
        if (!fits) {
            diagnostics_.report(base::Code::AwardNotForThem, award.recipient.place,
                                {title, std::string(word), known.recipients});
        }
    }

    void check_decision(const Award& award) {
        const std::string text = award.decision.plain();
        for (std::size_t at = text.size(); at >= 4; --at) {
            const std::string year = text.substr(at - 4, 4);
            const char before = at > 4 ? text[at - 5] : ' ';
            if (year.find_first_not_of("0123456789") != std::string::npos ||
                (before != '/' && before != ' ' && before != '-')) {
                continue;
            }
            const int number = std::stoi(year);
            if (number >= 1945 && report_.year != 0 && number != report_.year &&
                number != report_.year + 1 && before != ' ') {
                diagnostics_.report(base::Code::AwardDecisionYear, award.decision.place,
                                    {text, std::to_string(report_.year)});
            }
            return;
        }
    }

    const Report& report_;
    const GivenTitles& titles_;
    base::Diagnostics& diagnostics_;
    std::set<std::string_view> seen_;
};

}  // namespace

void check_award_titles(const Matter& matter, base::Diagnostics& diagnostics) {
    if (!matter.lists.awards.empty()) {
        AwardTitlesCheck(matter, diagnostics).run();
    }
}

/// Each award after those of a higher level; a title that stands too late is reported once.
void check_award_order(const Matter& matter, base::Diagnostics& diagnostics) {
    std::optional<std::int32_t> last;
    std::string_view last_title;
    std::set<std::int32_t> reported;
    const std::vector<Award>& awards = matter.report.awards;
    for (std::size_t i = 0; i < awards.size(); ++i) {
        const auto& [title, key, found] = matter.titles.of(i);
        if (found.title == nullptr || found.title->rank == 0) {
            continue;
        }
        if (last && found.title->rank < *last) {
            if (reported.insert(found.title->rank).second) {
                diagnostics.report(base::Code::AwardOrder, awards[i].title.place,
                                   {title, std::string(last_title)});
            }
            continue;
        }
        last = found.title->rank;
        last_title = title;
    }
}

}  // namespace tongket::report
