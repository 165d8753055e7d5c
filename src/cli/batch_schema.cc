#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "batch/keys.h"
#include "cli/schema.h"

namespace tongket::cli {

namespace {

using batch::KeyEntry;
using batch::KeyKind;
using batch::KeyOwner;
using nlohmann::ordered_json;

ordered_json types(std::vector<std::string> names) { return {{"type", std::move(names)}}; }

ordered_json owner_schema(KeyOwner owner);

/// What stands behind the keys of kind Map.
ordered_json map_schema(const KeyEntry& entry) {
    if (entry.key == "units") {
        return owner_schema(KeyOwner::Units);
    }
    if (entry.key == "volume") {
        return owner_schema(KeyOwner::Volume);
    }
    if (entry.key == "limits") {
        return owner_schema(KeyOwner::Limits);
    }
    return types({"object"});
}

ordered_json value_schema(const KeyEntry& entry) {
    switch (entry.kind) {
        case KeyKind::Text:
        case KeyKind::Date:
            return types({"string", "number"});
        case KeyKind::Integer:
            return types({"integer"});
        case KeyKind::List:
            return types({"array", "string", "number"});
        case KeyKind::Map:
            return map_schema(entry);
    }
    return ordered_json::object();
}

ordered_json owner_schema(KeyOwner owner) {
    ordered_json properties = ordered_json::object();
    std::vector<std::string> required;
    for (const KeyEntry& entry : batch::keys_of(owner)) {
        ordered_json value = value_schema(entry);
        value["title"] = entry.label_vi;
        value["description"] = entry.description_vi;
        properties[std::string(entry.key)] = std::move(value);
        if (entry.presence == batch::KeyPresence::Required) {
            required.emplace_back(entry.key);
        }
    }
    ordered_json schema = {
        {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    if (!required.empty()) {
        schema["required"] = required;
    }
    return schema;
}

std::string_view kind_in_words(KeyKind kind) {
    switch (kind) {
        case KeyKind::Text:
            return "chữ";
        case KeyKind::Integer:
            return "số nguyên";
        case KeyKind::Date:
            return "ngày";
        case KeyKind::List:
            return "danh sách";
        case KeyKind::Map:
            return "các khóa";
    }
    return "";
}

std::string_view title_of(KeyOwner owner) {
    switch (owner) {
        case KeyOwner::Batch:
            return "Tệp làm hàng loạt";
        case KeyOwner::Volume:
            return "Tập ghép: `volume`";
        case KeyOwner::Units:
            return "Danh sách đơn vị: `units`";
        case KeyOwner::Limits:
            return "Giới hạn: `limits`";
    }
    return "";
}

}  // namespace

std::string batch_schema() {
    ordered_json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                           {"title", "Tệp làm hàng loạt tongket"}};
    schema.update(owner_schema(KeyOwner::Batch));
    return schema.dump(2) + "\n";
}

std::string batch_handbook() {
    std::string text =
        "# Tệp làm hàng loạt\n\n"
        "Trang này được làm ra từ bảng khóa trong chương trình (`src/batch/keys.def`); không sửa "
        "bằng tay. Làm lại bằng `cmake --build build/dev --target handbook`.\n\n"
        "`tongket batch TỆP --out THƯ-MỤC` làm từ một báo cáo mẫu và một bảng số liệu mỗi đơn vị "
        "một "
        "báo cáo. Mỗi cột của bảng điền vào khóa, số liệu mang tên của nó; cột khác dùng trong lời "
        "văn, trong tên tệp và điều kiện của mẫu bằng `{tên-cột}`, viết thường, không dấu, gạch "
        "nối: "
        "cột “Tên xã” là `{ten-xa}`. `{key}` là mã của hàng, `{thu-muc}` là thư mục của đơn vị.\n";
    const KeyEntry* last = nullptr;
    for (const KeyEntry& entry : batch::all_keys()) {
        if (last == nullptr || last->owner != entry.owner) {
            text +=
                fmt::format("\n## {}\n\n| khóa | nghĩa | giá trị | |\n| --- | --- | --- | --- |\n",
                            title_of(entry.owner));
        }
        last = &entry;
        text += fmt::format("| `{}` | {} | {} | {}{} |\n", entry.key, entry.label_vi,
                            kind_in_words(entry.kind),
                            entry.presence == batch::KeyPresence::Required ? "**Bắt buộc.** " : "",
                            entry.description_vi);
    }
    return text;
}

}  // namespace tongket::cli
