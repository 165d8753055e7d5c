#include "report/statistics.h"

#include <optional>
#include <string_view>
#include <utility>

#include "report/compute_statistics.h"
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
        : fields_(fields), reading_(reading), statistic_(draft_.statistic) {
        statistic_.id = entry.key;
        statistic_.place = entry.key_place;
        statistic_.value_text = missing_value;
    }

    StatisticDraft read() {
        statistic_.label = fields_.plain("label");
        if (statistic_.label.empty() && fields_.is_absent("label")) {
            reading_.diagnostics.report(base::Code::StatisticWithoutLabel, statistic_.place,
                                        {statistic_.id});
        }
        statistic_.unit = fields_.plain("unit");
        if (const data::Value* unit = fields_.find("unit")) {
            statistic_.places.emplace_back("unit", unit->place);
        }
        read_sum();
        read_value();
        read_whole();
        for (const std::string_view key : {"topic", "qualifier", "source", "note"}) {
            put(key, fields_.plain(key));
        }
        statistic_.last_year = read_number("last-year");
        statistic_.plan = read_number("plan");
        for (const std::string_view key : {"of-plan", "growth", "share"}) {
            read_percent(key);
        }
        if (const auto decimals = fields_.integer("decimals", {0, most_decimals})) {
            draft_.decimals = static_cast<std::uint8_t>(*decimals);
        }
        if (const data::Value* day = fields_.find("as-of")) {
            const auto date = fields_.date("as-of");
            put("as-of", date ? vietnamese::format_short(*date) : std::string(missing_value));
            statistic_.places.emplace_back("as-of", day->place);
        }
        static_cast<void>(fields_.flag("real"));
        return std::move(draft_);
    }

  private:
    void put(std::string_view key, std::string text) {
        if (!text.empty()) {
            statistic_.fields.emplace_back(key, std::move(text));
        }
    }

    void read_sum() {
        if (fields_.find("sum") != nullptr && fields_.find("sum-rows") != nullptr) {
            reading_.diagnostics.report(base::Code::KeysExclude, fields_.key_place("sum-rows"),
                                        {"sum", "sum-rows"});
        }
        for (const data::Value& item : fields_.items("sum")) {
            if (item.is_scalar()) {
                draft_.addends.push_back({item.text, item.place});
            } else if (!item.is_null() && !item.is_poisoned()) {
                reading_.diagnostics.report(base::Code::ExpectedText, item.place, {"sum"});
            }
        }
        const data::Value* rows = fields_.find("sum-rows");
        const auto named = rows == nullptr
                               ? std::nullopt
                               : open_fields(*rows, "sum-rows", KeyOwner::RowSum, reading_);
        if (named && draft_.addends.empty()) {
            draft_.rows = RowSum{named->plain("table"), named->plain("column"), rows->place};
        }
    }

    void read_value() {
        const data::Value* given = fields_.find("value");
        const std::string text = fields_.plain("value");
        if (text.empty()) {
            const bool computed =
                fields_.find("sum") != nullptr || fields_.find("sum-rows") != nullptr;
            if (!computed &&
                (fields_.is_absent("value") || (given != nullptr && given->is_scalar()))) {
                reading_.diagnostics.report_as(reading_.meaning, base::Code::MissingValue,
                                               statistic_.place, {statistic_.id});
            }
            return;
        }
        statistic_.places.emplace_back("value", given->place);
        const std::string_view number = without_percent(text);
        if (number.size() != text.size() && text.ends_with('%')) {
            set_percent_unit(text, given->place);
        }
        if (auto value = read_statistic_value(number, {"value", given->place}, reading_)) {
            statistic_.value = value->value;
            statistic_.range = value->range;
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
        statistic_.places.emplace_back("of", given->place);
        std::string text = fields_.plain("of");
        // An id has a letter that no number has.
        if (is_statistic_id(text) && !vietnamese::read_number(text) &&
            text.find_first_not_of("0123456789-") != std::string::npos) {
            draft_.whole = StatisticReference{std::move(text), given->place};
            return;
        }
        const auto whole = read_printed_number(text, {"of", given->place}, reading_);
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
        statistic_.places.emplace_back(key, given->place);
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
        statistic_.places.emplace_back(key, given->place);
        const auto number =
            read_printed_number(without_percent(text), {key, given->place}, reading_);
        put(key, number ? number->text + "%" : std::string(missing_value));
    }

    const Fields& fields_;
    const Reading& reading_;
    StatisticDraft draft_;
    Statistic& statistic_;
};

}  // namespace

std::vector<Statistic> read_statistics(const data::Value& report,
                                       base::Severity meaning,
                                       base::Diagnostics& diagnostics) {
    const data::Value* map = report.find("statistics");
    if (map == nullptr || map->is_null() || map->is_poisoned()) {
        return {};
    }
    if (!map->is_map()) {
        diagnostics.report(base::Code::ExpectedMap, map->place,
                           {"statistics", "thu-ngan-sach, viec-lam, …"});
        return {};
    }
    const std::vector<Statistic> nothing;
    // Statistics do not name each other in their texts: there are no figures yet.
    const Figures none(nothing);
    const Reading reading{diagnostics, none, meaning};
    std::vector<StatisticDraft> drafts;
    const data::Value empty = [map] {
        data::Value value;
        value.kind = data::Value::Kind::Map;
        value.place = map->place;
        return value;
    }();
    for (const data::Entry& entry : map->entries) {
        if (!is_statistic_id(entry.key)) {
            diagnostics.report(base::Code::BadStatisticId, entry.key_place, {entry.key});
            continue;
        }
        // `thu-ngan-sach:` alone is a statistic of which nothing is known yet.
        const data::Value& value = entry.value.is_null() ? empty : entry.value;
        if (const auto fields = open_fields(value, entry.key, KeyOwner::Statistic, reading)) {
            drafts.push_back(StatisticReader(entry, *fields, reading).read());
        } else {
            StatisticDraft poisoned;
            poisoned.statistic.id = entry.key;
            poisoned.statistic.place = entry.key_place;
            poisoned.statistic.value_text = missing_value;
            drafts.push_back(std::move(poisoned));
        }
    }
    return compute_statistics(std::move(drafts), report, reading);
}

}  // namespace tongket::report
