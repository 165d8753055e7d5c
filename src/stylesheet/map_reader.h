// stylesheet/map_reader.h: one map of a layout file, held against the table of keys.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/length.h"
#include "data/value.h"
#include "stylesheet/keys.h"

namespace tongket::stylesheet {

/// Bounds of a length, with the words for a message. `everywhere` is 5 m either way: more than any
/// sheet, and little enough that no sum of lengths overflows.
struct LengthRange {
    base::Length least, most;
    std::string_view least_text, most_text;
};
inline constexpr base::Length five_metres = base::from_nanometres(5'000'000'000);
inline constexpr LengthRange not_negative{{}, five_metres, "0mm", "5000mm"};
inline constexpr LengthRange everywhere{-five_metres, five_metres, "-5000mm", "5000mm"};

/// Reads the values of a map by key. Making one reports the keys that the table does not know;
/// asking for a key that the table does not know is a bug. A value that is wrong is reported and
/// reads as not given; null is not given; what is poisoned was reported before.
class MapReader {
  public:
    /// `name` is the key that the map stands behind, for messages.
    MapReader(const data::Value& value,
              KeyMap map,
              std::string_view name,
              base::Diagnostics& diagnostics);

    [[nodiscard]] base::Place place() const { return value_.place; }
    [[nodiscard]] KeyMap map_kind() const { return map_; }
    [[nodiscard]] base::Diagnostics& diagnostics() const { return *diagnostics_; }
    /// The key stands in the file, whatever its value.
    [[nodiscard]] bool has(std::string_view key) const;
    /// The key is not given, or a map stands behind it: what it names is known.
    [[nodiscard]] bool has_known_names(std::string_view key) const;
    /// Its value, unless null or poisoned.
    [[nodiscard]] const data::Value* find(std::string_view key) const;
    /// The same; reports the key if it is missing.
    [[nodiscard]] const data::Value* require(std::string_view key) const;

    /// A scalar.
    [[nodiscard]] const data::Value* scalar(std::string_view key) const;
    [[nodiscard]] std::string text(std::string_view key) const;
    /// The members of a list; one scalar is a list of one.
    [[nodiscard]] std::vector<const data::Value*> texts(std::string_view key) const;
    /// The members of a list.
    [[nodiscard]] std::span<const data::Value> items(std::string_view key) const;
    /// The entries of a map with free names.
    [[nodiscard]] std::span<const data::Entry> entries(std::string_view key) const;
    /// A map that the table describes.
    [[nodiscard]] std::optional<MapReader> map(std::string_view key, KeyMap map) const;

    [[nodiscard]] std::optional<base::Length> length(std::string_view key,
                                                     const LengthRange& range = not_negative) const;
    [[nodiscard]] std::optional<std::int64_t> number(std::string_view key,
                                                     std::int64_t least,
                                                     std::int64_t most) const;
    /// Of a list; one number is a list of one. Those that are wrong are left out.
    [[nodiscard]] std::vector<std::int64_t> numbers(std::string_view key,
                                                    std::int64_t least,
                                                    std::int64_t most) const;
    /// Thousandths, from `least` to `most`.
    [[nodiscard]] std::optional<std::int32_t> percent(std::string_view key,
                                                      std::int32_t least,
                                                      std::int32_t most) const;
    [[nodiscard]] std::optional<bool> flag(std::string_view key) const;
    /// The enumerator that stands where the word stands among the table's choices.
    template <class Enum>
    [[nodiscard]] std::optional<Enum> choice(std::string_view key,
                                             std::span<const Enum> enumerators) const {
        const auto index = choice_index(key, enumerators.size());
        return index ? std::optional(enumerators[*index]) : std::nullopt;
    }

    /// Sets `target` if the value is there: `reader.put(style.size, reader.length("size"))`.
    template <class Target, class Given>
    static void put(Target& target, const std::optional<Given>& given) {
        if (given) {
            target = static_cast<Target>(*given);
        }
    }

  private:
    [[nodiscard]] std::optional<std::int64_t> number_in(const data::Value& value,
                                                        std::int64_t least,
                                                        std::int64_t most) const;
    [[nodiscard]] std::optional<std::size_t> choice_index(std::string_view key,
                                                          std::size_t count) const;
    void report(base::Code code,
                const data::Value& value,
                std::vector<std::string> arguments) const;

    const data::Value& value_;
    KeyMap map_;
    base::Diagnostics* diagnostics_;
};

}  // namespace tongket::stylesheet
