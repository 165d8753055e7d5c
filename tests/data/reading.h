// tests/data/reading.h: a text read, with all that came of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/diagnostics.h"
#include "base/file.h"
#include "base/source.h"
#include "data/read_yaml.h"
#include "data/value.h"

namespace tongket::data {

struct Reading {
    base::Sources sources;
    base::SourceId id = base::no_source;
    base::Diagnostics diagnostics;
    std::optional<Value> value;

    /// The value at a path of keys and numbers, "sections/0/title"; null where there is none.
    [[nodiscard]] const Value* at(std::string_view path) const {
        const Value* found = value ? &*value : nullptr;
        while (found != nullptr && !path.empty()) {
            const std::size_t slash = path.find('/');
            const std::string step(path.substr(0, slash));
            path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
            if (found->is_sequence()) {
                const auto index = static_cast<std::size_t>(std::stoul(step));
                found = index < found->items.size() ? &found->items[index] : nullptr;
            } else {
                found = found->find(step);
            }
        }
        return found;
    }
    [[nodiscard]] std::string text(std::string_view path) const {
        const Value* found = at(path);
        return found == nullptr ? "(none)" : found->is_scalar() ? found->text : "(no text)";
    }
    /// "TK0122@2:8 TK0107@6:3", by place.
    [[nodiscard]] std::string codes() const {
        std::string all;
        for (const auto& item : diagnostics.sorted()) {
            all += fmt::format("{}{}@{}:{}", all.empty() ? "" : " ", base::code_text(item.code),
                               item.place.line, item.place.column);
        }
        return all;
    }
    /// The first argument of the first message: mostly the line so mended.
    [[nodiscard]] std::string mended() const {
        const auto items = diagnostics.sorted();
        return items.empty() || items.front().arguments.empty() ? ""
                                                                : items.front().arguments.front();
    }
};

inline Reading read_text(std::string text, const YamlLimits& limits = {}) {
    Reading reading;
    reading.id = reading.sources.add("thu.yaml", std::move(text));
    reading.value = read_yaml(reading.sources, reading.id, limits, reading.diagnostics);
    return reading;
}

inline std::string case_text(std::string_view name) {
    const auto bytes =
        base::read_file(std::string(TONGKET_SOURCE_DIR "/tests/data/cases/") + std::string(name));
    return bytes ? *bytes : "(no such case)";
}

inline Reading read_case(std::string_view name) { return read_text(case_text(name)); }

}  // namespace tongket::data
