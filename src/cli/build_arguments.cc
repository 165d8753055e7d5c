#include "cli/build_arguments.h"

#include <algorithm>
#include <string>

#include "stylesheet/measure.h"

namespace tongket::cli {

namespace {

void add_press(CLI::App& command, BuildCommand& build, const Words& say) {
    command
        .add_option("--icc", build.icc,
                    say("press: hồ sơ màu của nhà in", "press: the print shop's colour profile"))
        ->type_name("FILE.icc");
    command
        .add_option("--ink-limit", build.ink_limit,
                    say("press: tổng mực nhiều nhất, %", "press: most ink of all plates, %"))
        ->check(CLI::Range(100, 400))
        ->type_name("N");
    command
        .add_option("--ink", build.ink,
                    say("press: k là in một màu đen", "press: k prints in black ink alone"))
        ->check(CLI::IsMember({"all", "k"}))
        ->type_name("all|k");
    command
        .add_option("--marks", build.marks,
                    say("press: dấu xén, dấu chồng màu, dòng ghi chú ngoài mép xén",
                        "press: marks outside the bleed"))
        ->delimiter(',')
        ->check(CLI::IsMember({"crop", "registration", "slug"}))
        ->type_name("crop,registration,slug");
}

void add_book(CLI::App& command, BuildCommand& build, const Words& say) {
    command
        .add_option("--part", build.part,
                    say("sách có bìa: chỉ làm bìa, hay chỉ làm ruột",
                        "a book with a cover: the cover alone, or the inside alone"))
        ->check(CLI::IsMember({"all", "cover", "inside"}))
        ->type_name("all|cover|inside");
    command
        .add_option("--paper", build.paper,
                    say("độ dày một tờ giấy ruột, để tính gáy",
                        "thickness of a leaf of the inside, for the spine"))
        ->check([](const std::string& given) {
            return stylesheet::parse_length(given).value_or(base::Length{}) > base::Length{}
                       ? std::string()
                       : "0.1mm?";
        })
        ->type_name("0.1mm");
}

}  // namespace

CLI::App* add_build(CLI::App& app, BuildCommand& build, const Words& say) {
    CLI::App* command =
        add_command(app, "build", say("làm tệp PDF từ báo cáo", "make the PDF of a report"));
    command
        ->add_option("report", build.report,
                     say("tệp báo cáo (.yaml), - là đầu vào chuẩn",
                         "the report (.yaml), - is standard input"))
        ->required()
        ->type_name("REPORT.yaml");
    command
        ->add_option("-o,--output", build.output,
                     say("tệp PDF, - là đầu ra chuẩn", "the PDF, - is standard output"))
        ->type_name("OUT.pdf");
    command
        ->add_option("--profile", build.profiles,
                     say("loại PDF; nhiều loại thì mỗi loại một tệp",
                         "kinds of PDF; of several, each is a file"))
        ->delimiter(',')
        ->allow_extra_args(false)  // what follows is the report
        ->check(CLI::IsMember({"press", "archive", "screen", "all"}))
        ->type_name("press|archive|screen|all");
    add_press(*command, build, say);
    add_book(*command, build, say);
    add_layout(*command, build.layout, say);
    command->add_flag("--attach", build.attach,
                      say("archive: kèm tệp báo cáo và các ô bảng tính đã dùng",
                          "archive: attach the report and the cells that it used"));
    command->add_flag("--attach-workbooks", build.attach_workbooks,
                      say("archive: kèm cả tệp bảng tính, kể cả phần không dùng",
                          "archive: attach whole workbooks, with what was not used"));
    command
        ->add_option("--stats", build.stats,
                     say("ghi số liệu về lần chạy", "write figures of the run"))
        ->type_name("FILE.json");
    command->add_flag("--watch", build.watch,
                      say("làm lại mỗi khi tệp thay đổi", "build again whenever a file changes"));
    command->callback([&build, say] {
        const bool several = build.profiles.size() > 1 || build.profiles.front() == "all";
        const bool to_output = build.output == "-" || (build.output.empty() && build.report == "-");
        if (several && to_output) {
            throw CLI::ValidationError("--profile",
                                       say("nhiều tệp PDF thì không in ra đầu ra chuẩn (-) được",
                                           "several PDFs cannot go to standard output (-)"));
        }
        const bool archive = std::ranges::any_of(build.profiles, [](const std::string& profile) {
            return profile == "archive" || profile == "all";
        });
        if ((build.attach || build.attach_workbooks) && !archive) {
            throw CLI::ValidationError("--attach", say("chỉ bản archive có tệp đính kèm",
                                                       "only the profile archive has attachments"));
        }
    });
    return command;
}

}  // namespace tongket::cli
