#include "report/statistics.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "report/derived_shares.h"
#include "report/fields.h"
#include "report/figure_words.h"
#include "report/numbers.h"
#include "report/statistic_value.h"
#include "vietnamese/date.h"

namespace tongket::report {

namespace {

class StatisticReader {
  public:
    StatisticReader(const data::Entry& entry, const Fields& fields, const Reading& reading)
        : fields_(fields), reading_(reading) {
        statistic_.id = entry.key;
        statistic_.place = entry.key_place;
        statistic_.value_text = missing_value;
    }

    Statistic read() {
        statistic_.label = fields_.plain("label");
        if (statistic_.label.empty() && fields_.is_absent("label")) {
            reading_.diagnostics.report(base::Code::StatisticWithoutLabel, statistic_.place,
                                        {statistic_.id});
        }
        statistic_.unit = fields_.plain("unit");
        read_value();
        read_whole();
        for (const std::string_view key : {"qualifier", "source", "note"}) {
            put(key, fields_.plain(key));
        }
        last_year_ = read_number("last-year");
        plan_ = read_number("plan");
        for (const std::string_view key : {"of-plan", "growth", "share"}) {
            read_percent(key);
        }
        derive();
        if (fields_.find("as-of") != nullptr) {
            const auto date = fields_.date("as-of");
            put("as-of", date ? vietnamese::format_short(*date) : std::string(missing_value));
        }
        static_cast<void>(fields_.flag("real"));
        return std::move(statistic_);
    }

  private:
    void put(std::string_view key, std::string text) {
        if (!text.empty()) {
            statistic_.fields.emplace_back(key, std::move(text));
        }
    }

    void read_value() {
        const data::Value* given = fields_.find("value");
        const std::string text = fields_.plain("value");
        if (text.empty()) {
            if (fields_.is_absent("value") || (given != nullptr && given->is_scalar())) {
                reading_.diagnostics.report_as(reading_.meaning, base::Code::MissingValue,
                                               statistic_.place, {statistic_.id});
            }
            return;
        }
        const std::string_view number = without_percent(text);
        if (number.size() != text.size() && text.ends_with('%')) {
            set_percent_unit(text, given->place);
        }
        if (auto value = read_statistic_value(number, {"value", given->place}, reading_)) {
            statistic_.value = value->value;
            statistic_.value_text = std::move(value->text);
            if (value->of) {
                set_whole(*value->of, given->place);
            }
        }
    }

    void set_percent_unit(const std::string& typed, base::Place place) {
        if (!statistic_.unit.empty() && statistic_.unit != "%") {
            reading_.diagnostics.report(base::Code::PercentAndUnit, place,
                                        {typed, statistic_.unit});
        }
        statistic_.unit = "%";
    }

    void read_whole() {
        const data::Value* given = fields_.find("of");
        if (given == nullptr) {
            return;
        }
        if (statistic_.value_text.find('/') != std::string::npos) {
            reading_.diagnostics.report(base::Code::KeysExclude, fields_.key_place("of"),
                                        {"value: " + statistic_.value_text, "of"});
            return;
        }
        const auto whole = read_printed_number(fields_.plain("of"), {"of", given->place}, reading_);
        if (!whole) {
            return;
        }
        set_whole(whole->value, given->place);
        if (statistic_.value) {
            statistic_.value_text.append("/").append(whole->text);
        }
    }

    void set_whole(const vietnamese::Decimal& whole, base::Place place) {
        if (whole.coefficient == 0) {
            reading_.diagnostics.report(base::Code::WholeIsZero, place, {statistic_.id});
        } else {
            statistic_.of = whole;
        }
    }

    /// A field that cannot be read still has a text, so that figures that name it stay silent.
    std::optional<vietnamese::Decimal> read_number(std::string_view key) {
        const data::Value* given = fields_.find(key);
        const std::string text = fields_.plain(key);
        if (given == nullptr || text.empty()) {
            return std::nullopt;
        }
        const std::string_view bare = without_percent(text);
        const auto number = read_printed_number(bare, {key, given->place}, reading_);
        put(key,
            number ? number->text + (text.ends_with('%') ? "%" : "") : std::string(missing_value));
        return number ? std::optional(number->value) : std::nullopt;
    }

    /// The % may be left out in the file, but not in print.
    void read_percent(std::string_view key) {
        const data::Value* given = fields_.find(key);
        const std::string text = fields_.plain(key);
        if (given == nullptr || text.empty()) {
            return;
        }
        const auto number =
            read_printed_number(without_percent(text), {key, given->place}, reading_);
        put(key, number ? number->text + "%" : std::string(missing_value));
    }

    /// What is not given but follows from the other numbers: one decimal, shares two.
    void derive() {
        const auto derive_one = [this](std::string_view key, std::optional<std::string> text) {
            if (statistic_.field(key) == nullptr && text) {
                put(key, std::move(*text));
            }
        };
        if (!statistic_.value) {
            return;
        }
        if (plan_) {
            derive_one("of-plan", share_of(*statistic_.value, *plan_, 1));
        }
        if (last_year_) {
            derive_one("growth", growth_on(*statistic_.value, *last_year_, 1));
        }
        if (statistic_.of) {
            derive_one("share", share_of(*statistic_.value, *statistic_.of, 2));
        }
    }

    const Fields& fields_;
    const Reading& reading_;
    Statistic statistic_;
    std::optional<vietnamese::Decimal> last_year_, plan_;
};

}  // namespace

std::vector<Statistic> read_statistics(const data::Value& map,
                                       base::Severity meaning,
                                       base::Diagnostics& diagnostics) {
    const std::vector<Statistic> nothing;
    // Statistics do not name each other: there are no figures yet.
    const Figures none(nothing);
    const Reading reading{diagnostics, none, meaning};
    std::vector<Statistic> statistics;
    if (!map.is_map()) {
        if (!map.is_null() && !map.is_poisoned()) {
            diagnostics.report(base::Code::ExpectedMap, map.place,
                               {"statistics", "thu-ngan-sach, viec-lam, …"});
        }
        return statistics;
    }
    const data::Value empty = [&map] {
        data::Value value;
        value.kind = data::Value::Kind::Map;
        value.place = map.place;
        return value;
    }();
    for (const data::Entry& entry : map.entries) {
        if (!is_statistic_id(entry.key)) {
            diagnostics.report(base::Code::BadStatisticId, entry.key_place, {entry.key});
            continue;
        }
        // `thu-ngan-sach:` alone is a statistic of which nothing is known yet.
        const data::Value& value = entry.value.is_null() ? empty : entry.value;
        if (const auto fields = open_fields(value, entry.key, KeyOwner::Statistic, reading)) {
            statistics.push_back(StatisticReader(entry, *fields, reading).read());
        } else {
            Statistic poisoned;
            poisoned.id = entry.key;
            poisoned.place = entry.key_place;
            poisoned.value_text = missing_value;
            statistics.push_back(std::move(poisoned));
        }
    }
    return statistics;
}

}  // namespace tongket::report
