// tests/batch/batch_folder.h: a batch and its files in a folder of the test's own.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include "base/file.h"
#include "batch/plan.h"
#include "batch/run_batch.h"

namespace tongket::batch::test {

/// A template whose name, budget and households are those of its row.
inline constexpr std::string_view ward_template =
    "tongket: 1\n"
    "title: Báo cáo kết quả năm 2025 của {ten-xa}\n"
    "year: 2025\n"
    "issuer: {name: \"Ủy ban nhân dân {ten-xa}\"}\n"
    "statistics:\n"
    "  thu-ngan-sach: {label: Thu ngân sách, value: \"99\", unit: tỷ đồng}\n"
    "sections:\n"
    "  - title: Kết quả\n"
    "    body: |\n"
    "      Thu ngân sách đạt {thu-ngan-sach}.\n";

inline constexpr std::string_view three_wards =
    "Mã xã,Tên xã,Thu ngân sách\n"
    "00004,phường Ba Đình,12\n"
    "00008,phường Ngọc Hà,23\n"
    "00025,phường Giảng Võ,34\n";

inline constexpr std::string_view ward_batch =
    "batch: 1\n"
    "template: mau.yaml\n"
    "data: xa.csv\n"
    "key: Mã xã\n"
    "name: \"{key}-{ten-xa}\"\n";

class BatchFolder {
  public:
    BatchFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "tongket-XXXXXX").string();
        path_ = mkdtemp(pattern.data());
        write("mau.yaml", ward_template);
        write("xa.csv", three_wards);
        write("batch.yaml", ward_batch);
    }
    BatchFolder(const BatchFolder&) = delete;
    BatchFolder& operator=(const BatchFolder&) = delete;
    ~BatchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    void write(std::string_view name, std::string_view bytes) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        REQUIRE(base::write_file(path_ / name, bytes));
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path out() const { return path_ / "out"; }

  private:
    std::filesystem::path path_;
};

/// A plan and all that was said while it was made.
struct Planned {
    base::Sources sources;
    base::Diagnostics diagnostics;
    std::unique_ptr<Plan> plan;

    [[nodiscard]] std::string messages() const {
        std::string text;
        for (const base::Diagnostic& item : diagnostics.sorted()) {
            text += base::format_diagnostic(item, sources, base::Language::English);
        }
        return text;
    }
    /// "TK1006 2:1", one for each row with a fault.
    [[nodiscard]] std::string faults() const {
        std::string text;
        for (const Row& row : plan->rows) {
            for (const base::Diagnostic& item : row.faults.items()) {
                text += fmt::format("{}{} {}", text.empty() ? "" : ", ", base::code_text(item.code),
                                    row.number);
            }
        }
        return text;
    }
    [[nodiscard]] bool has(base::Code code) const {
        for (const base::Diagnostic& item : diagnostics.items()) {
            if (item.code == code) {
                return true;
            }
        }
        return false;
    }
};

inline Planned plan_of(const BatchFolder& folder, std::string_view file = "batch.yaml") {
    Planned planned;
    planned.plan =
        make_plan(folder.path() / file, TONGKET_SOURCE_DIR, planned.sources, planned.diagnostics);
    return planned;
}

inline engine::Engine make_engine() {
    engine::Settings settings;
    settings.resources = TONGKET_SOURCE_DIR;
    settings.version = "test";
    settings.use_system_fonts = false;
    settings.threads = 1;
    return engine::Engine(std::move(settings));
}

inline std::string read_whole(const std::filesystem::path& path) {
    const auto bytes = base::read_file(path);
    return bytes ? *bytes : std::string();
}

}  // namespace tongket::batch::test
