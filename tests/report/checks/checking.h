// tests/report/checks/checking.h: a report checked against the lists of resources/.
#pragma once

#include <string>
#include <string_view>

#include "../reading.h"
#include "base/file.h"
#include "report/checks/run_checks.h"

namespace tongket::report {

[[nodiscard]] inline std::string read_source_file(const std::string& path) {
    return base::read_file(std::string(TONGKET_SOURCE_DIR) + "/" + path).value();
}

[[nodiscard]] inline const OfficialLists& own_lists() {
    static const OfficialLists lists{AwardTitles(read_source_file("resources/awards.csv")),
                                     Units(read_source_file("resources/units.csv"))};
    return lists;
}

/// The report with what reading it and all checks say.
[[nodiscard]] inline ReportReading check_text(std::string yaml) {
    ReportReading reading = read_text_as_report(std::move(yaml));
    if (reading.report) {
        base::Workers alone(1);
        run_checks(*reading.report, own_lists(), alone, reading.diagnostics);
    }
    return reading;
}

/// The head makes it a report of quận Bắc Từ Liêm in 2021; what follows begins on line 5.
[[nodiscard]] inline ReportReading check_body(std::string_view rest) {
    return check_text(
        "tongket: 1\ntitle: Báo cáo năm 2021\nyear: 2021\n"
        "issuer: {name: Ủy ban nhân dân quận Bắc Từ Liêm}\n" +
        std::string(rest));
}

/// The same of one paragraph, which stands on line 7 from column 7.
[[nodiscard]] inline ReportReading check_paragraph(std::string_view text,
                                                   std::string_view statistics = "") {
    return check_body("sections:\n  - body: |\n      " + std::string(text) + "\n" +
                      std::string(statistics));
}

}  // namespace tongket::report
