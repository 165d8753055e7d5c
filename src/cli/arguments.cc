#include "cli/arguments.h"

#include <charconv>
#include <functional>
#include <map>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/build_arguments.h"
#include "cli/option_words.h"

namespace tongket::cli {

namespace {

void add_common(CLI::App& app, CommonOptions& common, const Words& say) {
    static const std::map<std::string, base::Language> languages = {
        {"vi", base::Language::Vietnamese}, {"en", base::Language::English}};
    static const std::map<std::string, Format> formats = {
        {"text", Format::Text}, {"json", Format::Json}, {"sarif", Format::Sarif}};
    static const std::map<std::string, Colouring> colours = {
        {"auto", Colouring::Auto}, {"always", Colouring::Always}, {"never", Colouring::Never}};
    app.add_option("--lang", common.language,
                   say("ngôn ngữ của thông báo: vi, en", "language of messages: vi, en"))
        ->transform(CLI::Transformer(languages))
        ->type_name("vi|en");
    app.add_option("--format", common.format, say("dạng thông báo", "form of messages"))
        ->transform(CLI::Transformer(formats))
        ->type_name("text|json|sarif");
    app.add_option("--color", common.colour, say("tô màu thông báo", "colour messages"))
        ->transform(CLI::Transformer(colours))
        ->type_name("auto|always|never");
    app.add_flag("-q,--quiet", common.quiet, say("chỉ in lỗi", "print errors only"));
    app.add_flag("--strict", common.strict, say("coi cảnh báo là lỗi", "make errors of warnings"));
    app.add_option(
           "--resources", common.resources,
           say("thư mục chứa layouts, fonts, resources", "folder with layouts, fonts, resources"))
        ->type_name("DIR");
    app.add_option("--jobs", common.jobs, say("số luồng", "number of threads"))
        ->check(CLI::Range(1, 1024))
        ->type_name("N");
}

CLI::App* add_check(CLI::App& app, CheckCommand& check, const Words& say) {
    CLI::App* command =
        add_command(app, "check", say("chỉ kiểm tra, không làm PDF", "check only, make no PDF"));
    command->add_option("reports", check.reports)->required()->type_name("REPORT.yaml...");
    add_layout(*command, check.layout, say);
    command->add_flag("--fix", check.fix,
                      say("sửa ngay trong tệp những chỗ chắc chắn (dạng số, ngày, tên)",
                          "mend in the file what is certain (forms of numbers, days, names)"));
    return command;
}

CLI::App* add_fonts(CLI::App& app, FontsCommand& fonts, const Words& say) {
    CLI::App* command =
        add_command(app, "fonts",
                    say("các phông có sẵn và chữ Việt mà mỗi phông thiếu",
                        "fonts at hand, and the Vietnamese letters that each lacks"));
    command->add_option("files", fonts.files)->type_name("FILE...");
    return command;
}

CLI::App* add_dump(CLI::App& app, DumpCommand& dump, const Words& say) {
    static const std::map<std::string, DumpStage> stages = {{"document", DumpStage::Document},
                                                            {"galley", DumpStage::Galley},
                                                            {"pages", DumpStage::Pages},
                                                            {"tags", DumpStage::Tags}};
    CLI::App* command = add_command(app, "dump",
                                    say("in kết quả của một bước để đọc và so sánh",
                                        "print a stage's result, to read and to compare"));
    command->add_option("--stage", dump.stage, say("bước", "stage"))
        ->required()
        ->transform(CLI::Transformer(stages))
        ->type_name("document|galley|pages|tags");
    command->add_option("report", dump.report)->required()->type_name("REPORT.yaml");
    add_layout(*command, dump.layout, say);
    return command;
}

CLI::App* add_gallery(CLI::App& app, GalleryCommand& gallery, const Words& say) {
    CLI::App* command = add_command(app, "gallery",
                                    say("một báo cáo trong mọi mẫu trình bày, để chọn",
                                        "one report in every layout, to choose from"));
    command
        ->add_option("report", gallery.report,
                     say("tệp báo cáo (.yaml), - là đầu vào chuẩn",
                         "the report (.yaml), - is standard input"))
        ->required()
        ->type_name("REPORT.yaml");
    command
        ->add_option("-o,--out", gallery.output,
                     say("tệp PDF, - là đầu ra chuẩn", "the PDF, - is standard output"))
        ->type_name("FILE.pdf");
    return command;
}

CLI::App* add_text(CLI::App& app, TextCommand& text, const Words& say) {
    CLI::App* command = add_command(app, "text",
                                    say("chuyển văn bản bảng mã cũ (TCVN3, VNI …) sang Unicode",
                                        "text in an old encoding (TCVN3, VNI …) to Unicode"));
    command
        ->add_option("--from", text.encoding,
                     say("bảng mã của tệp; auto: tự nhận ra (tcvn3h: phông chữ hoa .Vn…H; utf8: "
                         "UTF-8 bị đọc sai)",
                         "the file's encoding; auto: found out (tcvn3h: fonts of capitals, .Vn…H; "
                         "utf8: UTF-8 that was misread)"))
        ->transform(
            CLI::IsMember({"auto", "tcvn3", "tcvn3h", "vni", "viscii", "vps", "cp1258", "utf8"},
                          CLI::ignore_case))
        ->type_name("auto|tcvn3|tcvn3h|vni|viscii|vps|cp1258|utf8");
    command
        ->add_option("file", text.file,
                     say("tệp văn bản, - là đầu vào chuẩn", "the text, - is standard input"))
        ->type_name("FILE");
    command
        ->add_option("-o,--output", text.output,
                     say("tệp kết quả, - là đầu ra chuẩn", "the result, - is standard output"))
        ->type_name("OUT");
    return command;
}

CLI::App* add_new(CLI::App& app, NewCommand& fresh, const Words& say) {
    CLI::App* command = add_command(app, "new",
                                    say("tạo một báo cáo để bắt đầu: bao-cao, ke-hoach, to-trinh",
                                        "a report to start from: bao-cao, ke-hoach, to-trinh"));
    command->add_option("kind", fresh.kind)->type_name("KIND");
    command->add_option("folder", fresh.folder)->type_name("DIR");
    command
        ->add_option("--from", fresh.from,
                     say("báo cáo năm trước: bắt đầu báo cáo năm sau từ đó (không cần KIND)",
                         "last year's report, to start the next one's from (no KIND then)"))
        ->type_name("REPORT.yaml");
    command->callback([&fresh] {
        if (fresh.from.empty() && fresh.folder.empty()) {
            throw CLI::RequiredError("KIND DIR");
        }
        // With --from the only name is the folder's.
        if (!fresh.from.empty() && fresh.folder.empty()) {
            fresh.folder = fresh.kind.empty() ? "." : fresh.kind;
        }
    });
    return command;
}

/// "2/8" as shard 2 of 8.
void read_shard(const std::string& text, BatchCommand& batch, const Words& say) {
    const std::size_t slash = text.find('/');
    const auto number = [](std::string_view digits, std::uint32_t& value) {
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc{} && end == digits.data() + digits.size() && value > 0;
    };
    const std::string_view view = text;
    constexpr std::uint32_t most = 100'000;
    if (slash == std::string::npos || !number(view.substr(0, slash), batch.shard) ||
        !number(view.substr(slash + 1), batch.shards) || batch.shard > batch.shards ||
        batch.shards > most) {
        throw CLI::ValidationError("--shard", say("ghi phần thứ mấy trên mấy phần, ví dụ 2/8",
                                                  "give the part and how many there are: 2/8"));
    }
}

CLI::App* add_batch(CLI::App& app, BatchCommand& batch, const Words& say) {
    CLI::App* command = add_command(
        app, "batch",
        say("làm hàng loạt: mỗi đơn vị một báo cáo", "many at once: a report for each unit"));
    command
        ->add_option("file", batch.file, say("tệp làm hàng loạt (.yaml)", "the batch file (.yaml)"))
        ->required()
        ->type_name("BATCH.yaml");
    command->add_option("--out", batch.output, say("thư mục kết quả", "folder of the results"))
        ->required()
        ->type_name("DIR");
    command->add_flag("--resume", batch.resume,
                      say("làm tiếp: chỉ làm những gì chưa xong hoặc đã thay đổi",
                          "go on: only what is not finished or has changed"));
    command->add_flag(
        "--keep-going", batch.keep_going,
        say("bao nhiêu báo cáo hỏng cũng làm đến hết", "to the end, however many reports fail"));
    command
        ->add_option("--only", batch.only,
                     say("chỉ các đơn vị này (mã hoặc tên tệp)", "only these units (key or name)"))
        ->delimiter(',')
        ->type_name("KEY,...");
    command
        ->add_option_function<std::string>(
            "--shard", [&batch, &say](const std::string& text) { read_shard(text, batch, say); },
            say("chỉ phần I trong N phần, khi chia cho nhiều máy",
                "part I of N, when several machines share the work"))
        ->type_name("I/N");
    return command;
}

CLI::App* add_batch_merge(CLI::App& app, BatchMergeCommand& merge, const Words& say) {
    CLI::App* command = add_command(app, "batch-merge",
                                    say("ghép kết quả của các phần (--shard) vào một thư mục",
                                        "put the results of the parts (--shard) into one folder"));
    command->add_option("folders", merge.folders)->required()->type_name("DIR...");
    command->add_option("--out", merge.output, say("thư mục kết quả", "folder of the results"))
        ->required()
        ->type_name("DIR");
    return command;
}

CLI::App* add_bind(CLI::App& app, BindCommand& bind, const Words& say) {
    CLI::App* command = add_command(app, "bind",
                                    say("ghép các PDF đã làm thành một tập có mục lục",
                                        "bind finished PDFs into a volume with contents"));
    command->add_option("files", bind.files)->required()->type_name("PDF...");
    command->add_option("--title", bind.title, say("tên của tập", "title of the volume"))
        ->required()
        ->type_name("TEXT");
    command->add_option("-o,--output", bind.output, say("tệp PDF kết quả", "the volume's file"))
        ->required()
        ->type_name("PDF");
    return command;
}

CLI::App* add_watch(CLI::App& app, WatchCommand& watch, const Words& say) {
    CLI::App* command =
        add_command(app, "watch",
                    say("trông một thư mục dùng chung: báo cáo nào đặt vào đó thì làm PDF",
                        "look after a shared folder: what is put there is built"));
    command->add_option("folder", watch.folder)->required()->type_name("DIR");
    command->add_option("--out", watch.output, say("thư mục kết quả", "folder of the results"))
        ->required()
        ->type_name("DIR");
    command->add_flag("--once", watch.once,
                      say("làm những gì đang có rồi thôi", "what is there now, and then end"));
    return command;
}

CLI::App* add_schema(CLI::App& app, SchemaCommand& schema, const Words& say) {
    CLI::App* command = add_command(app, "schema",
                                    say("in JSON Schema, để trình soạn thảo gợi ý khi gõ",
                                        "print the JSON Schema, for completion in an editor"));
    command->add_option("format", schema.format)
        ->required()
        ->check(CLI::IsMember({"report", "layout", "batch"}))
        ->type_name("report|layout|batch");
    command->add_flag("--markdown", schema.markdown,
                      say("in sổ tay các khóa thay cho JSON Schema",
                          "print the handbook of keys instead of the JSON Schema"));
    return command;
}

}  // namespace

std::variant<Arguments, int> read_arguments(int argc,
                                            const char* const* argv,
                                            base::Language language,
                                            const std::string& version) {
    const Words say(language);
    Arguments arguments;
    arguments.common.language = language;
    CLI::App app{say("tongket: từ báo cáo YAML đến PDF in được, đọc được, lưu trữ được",
                     "tongket: from a report in YAML to a PDF to print, read and archive"),
                 "tongket"};
    app.set_help_flag("-h,--help", say("in hướng dẫn này", "print this help"));
    app.set_version_flag("--version", "tongket " + version,
                         say("in phiên bản", "print the version"));
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    add_common(app, arguments.common, say);

    // In the order of the help.
    std::vector<std::pair<const CLI::App*, std::function<Command()>>> offered;
    const auto offer = [&](const auto& add, auto& command) {
        offered.emplace_back(add(app, command, say), [&command] { return command; });
    };
    BuildCommand build;
    CheckCommand check;
    FontsCommand fonts;
    DumpCommand dump;
    TextCommand text;
    NewCommand fresh;
    SchemaCommand schema;
    BatchCommand batch;
    BatchMergeCommand merge;
    BindCommand bind;
    WatchCommand watch;
    GalleryCommand gallery;
    offer(add_build, build);
    offer(add_check, check);
    offer(add_fonts, fonts);
    offer(add_dump, dump);
    offer(add_text, text);
    offer(add_new, fresh);
    offer(add_schema, schema);
    offer(add_batch, batch);
    offer(add_batch_merge, merge);
    offer(add_bind, bind);
    offer(add_watch, watch);
    offer(add_gallery, gallery);

    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& success) {
        return app.exit(success);  // help or version
    } catch (const CLI::ParseError& error) {
        app.exit(error);
        return 2;
    }
    for (const auto& [subcommand, command] : offered) {
        if (app.got_subcommand(subcommand)) {
            arguments.command = command();
        }
    }
    return arguments;
}

}  // namespace tongket::cli
