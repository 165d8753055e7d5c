// report/fields.h: typed reading of the keys of one map.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/value.h"
#include "report/admitted.h"
#include "report/bind.h"
#include "report/keys.h"
#include "report/report.h"

namespace tongket::report {

/// What every reader needs: the sink, the figures that texts may name, and how bad a doubtful
/// meaning is (`final: true` makes an error of it).
struct Reading {
    base::Diagnostics& diagnostics;
    const Figures& figures;
    base::Severity meaning = base::Severity::Warning;
    Admitted admitted = {};  ///< in lines of text
};

struct Range {
    std::int32_t from, to;
};

/// One map of the report file. Each reading function reports what is wrong with its key and returns
/// an empty value; a key that is missing, null or poisoned is silent.
class Fields {
  public:
    /// Reports keys that the owner does not have or lacks. `map` must be a map
    /// and outlive this.
    Fields(const data::Value& map, KeyOwner owner, const Reading& reading);

    [[nodiscard]] base::Place place() const { return map_.place; }
    /// The value of `key` if there is one to read.
    [[nodiscard]] const data::Value* find(std::string_view key) const;
    /// Whether `key` is not there or has no value; false for a poisoned one.
    [[nodiscard]] bool is_absent(std::string_view key) const;
    /// The place of the key itself, else of the map.
    [[nodiscard]] base::Place key_place(std::string_view key) const;

    [[nodiscard]] Text text(std::string_view key) const;
    /// Plain characters: no emphasis, no figures.
    [[nodiscard]] std::string plain(std::string_view key) const;
    [[nodiscard]] std::vector<Text> texts(std::string_view key) const;
    [[nodiscard]] std::optional<std::int32_t> integer(std::string_view key, Range range) const;
    [[nodiscard]] std::optional<bool> flag(std::string_view key) const;
    [[nodiscard]] std::optional<vietnamese::Date> date(std::string_view key) const;
    /// The index of the word in `choices`.
    [[nodiscard]] std::optional<std::size_t> choice(
        std::string_view key, std::span<const std::string_view> choices) const;
    /// The key `place`.
    [[nodiscard]] Placement placement() const;
    /// The items of a list; empty if it is none (reported).
    [[nodiscard]] std::span<const data::Value> items(std::string_view key) const;

  private:
    const data::Value& map_;
    KeyOwner owner_;
    const Reading& reading_;
};

/// The fields of `value`, which stands under `name`; nothing (reported) if it is no map.
[[nodiscard]] std::optional<Fields> open_fields(const data::Value& value,
                                                std::string_view name,
                                                KeyOwner owner,
                                                const Reading& reading);

/// One line of text. A list or map where a text is expected is reported, but for what YAML makes of
/// "Lưu: VT" and of {id}, which is read as it was written.
[[nodiscard]] Text read_text(const data::Value& value,
                             std::string_view name,
                             const Reading& reading);

/// The word of a choice; reported with the choices if it is none of them.
[[nodiscard]] std::optional<std::size_t> read_choice(const data::Value& value,
                                                     std::string_view name,
                                                     std::span<const std::string_view> choices,
                                                     const Reading& reading);

}  // namespace tongket::report
