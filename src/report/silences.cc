#include "report/silences.h"

#include <limits>
#include <utility>

#include "report/checks/check_table.h"

namespace tongket::report {

namespace {

/// Deeper than any report that reads without an error.
constexpr std::size_t deepest = 40;

class SilenceReader {
  public:
    explicit SilenceReader(const Reading& reading) : reading_(reading) {}

    struct Part {
        base::Place begin, end;
    };

    void walk(const data::Value& value, Part part, std::size_t depth) {
        if (depth > deepest) {
            return;
        }
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            const base::Place end =
                i + 1 < value.items.size() ? value.items[i + 1].place : part.end;
            if (!value.items[i].is_scalar()) {
                walk(value.items[i], {value.items[i].place, end}, depth + 1);
            }
        }
        for (std::size_t i = 0; i < value.entries.size(); ++i) {
            const data::Entry& entry = value.entries[i];
            if (entry.value.is_scalar()) {
                continue;
            }
            if (entry.key == "ignore" && entry.value.is_sequence()) {
                read(entry.value, part);
                continue;
            }
            const base::Place end =
                i + 1 < value.entries.size() ? value.entries[i + 1].key_place : part.end;
            walk(entry.value, {entry.key_place, end}, depth + 1);
        }
    }

    std::vector<Silence> take() { return std::move(silences_); }

  private:
    void read(const data::Value& list, Part part) {
        for (const data::Value& item : list.items) {
            const auto fields = open_fields(item, "ignore", KeyOwner::Silence, reading_);
            if (!fields) {
                continue;
            }
            const auto which = fields->choice("check", check_names());
            std::string because = fields->plain("because");
            if (which && !because.empty()) {
                silences_.push_back({std::string(check_names()[*which]), std::move(because),
                                     item.place, part.begin, part.end});
            }
        }
    }

    const Reading& reading_;
    std::vector<Silence> silences_;
};

}  // namespace

std::vector<Silence> read_silences(const data::Value& report, const Reading& reading) {
    SilenceReader reader(reading);
    base::Place begin = report.place;
    begin.line = 0;
    begin.column = 0;
    base::Place end = report.place;
    end.line = std::numeric_limits<std::uint32_t>::max();
    reader.walk(report, {begin, end}, 0);
    return reader.take();
}

}  // namespace tongket::report
