#include "report/labels.h"

#include <array>

#include "report/bind.h"

namespace tongket::report {

namespace {

class Collector {
  public:
    Collector(const data::Value* statistics, base::Diagnostics& diagnostics)
        : statistics_(statistics), diagnostics_(diagnostics) {}

    void read_list(const data::Value* list) {
        if (list == nullptr) {
            return;
        }
        for (const data::Value& item : list->items) {
            read_map(item);
        }
    }
    [[nodiscard]] LabelSet take() { return std::move(labels_); }

  private:
    /// A section, an appendix, or what stands in one; values are nested no deeper than data allows.
    void read_map(const data::Value& map) {
        constexpr std::array<std::string_view, 4> named = {"table", "chart", "image", "gallery"};
        add(map.find("id"));
        for (const std::string_view key : named) {
            if (const data::Value* inside = map.find(key)) {
                add(inside->find("id"));
            }
        }
        read_list(map.find("sections"));
    }

    void add(const data::Value* id) {
        if (id == nullptr || !id->is_scalar() || id->is_null()) {
            return;
        }
        if (!is_statistic_id(id->text)) {
            diagnostics_.report(base::Code::LabelBad, id->place, {id->text});
        } else if (statistics_ != nullptr && statistics_->find(id->text) != nullptr) {
            diagnostics_.report(base::Code::LabelTwice, id->place, {id->text});
        } else if (!labels_.insert(id->text).second) {
            diagnostics_.report(base::Code::LabelTwice, id->place, {id->text});
        }
    }

    const data::Value* statistics_;
    base::Diagnostics& diagnostics_;
    LabelSet labels_;
};

}  // namespace

LabelSet collect_labels(const data::Value& report, base::Diagnostics& diagnostics) {
    Collector collector(report.find("statistics"), diagnostics);
    collector.read_list(report.find("sections"));
    collector.read_list(report.find("appendices"));
    return collector.take();
}

}  // namespace tongket::report
