#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/statistics.h"
#include "cli/watch.h"
#include "engine/turn.h"
#include "pdf/profile_name.h"
#include "stylesheet/measure.h"

namespace tongket::cli {

namespace {

namespace fs = std::filesystem;

fs::path output_of(const BuildCommand& command) {
    if (!command.output.empty()) {
        return command.output;
    }
    if (command.report == "-") {
        return "-";
    }
    return fs::path(command.report).stem().string() + ".pdf";
}

/// Each once, in the order asked for.
std::vector<pdf::Profile> profiles_of(const BuildCommand& command) {
    constexpr std::array all = {pdf::Profile::Press, pdf::Profile::Archive, pdf::Profile::Screen};
    std::vector<pdf::Profile> profiles;
    for (const std::string& asked : command.profiles) {
        for (const pdf::Profile profile : all) {
            if ((asked == "all" || asked == name_of(profile)) &&
                std::ranges::find(profiles, profile) == profiles.end()) {
                profiles.push_back(profile);
            }
        }
    }
    return profiles;
}

/// One file is where it was asked for; of several, each has its profile's name: NAME-press.pdf.
std::vector<fs::path> outputs_of(const BuildCommand& command,
                                 const std::vector<pdf::Profile>& profiles) {
    const fs::path output = output_of(command);
    if (profiles.size() == 1) {
        return {output};
    }
    std::vector<fs::path> outputs;
    for (const pdf::Profile profile : profiles) {
        fs::path path = output;
        path.replace_filename(fmt::format("{}-{}{}", output.stem().string(), name_of(profile),
                                          output.extension().string()));
        outputs.push_back(std::move(path));
    }
    return outputs;
}

engine::PressRequest press_of(const BuildCommand& command) {
    const auto has = [&command](std::string_view mark) {
        return std::ranges::find(command.marks, mark) != command.marks.end();
    };
    engine::PressRequest press;
    press.icc = command.icc;
    press.ink_limit = static_cast<std::uint32_t>(command.ink_limit);
    press.plates =
        command.ink == "k" ? pdf::Palette::Plates::BlackAlone : pdf::Palette::Plates::All;
    press.crop_marks = has("crop");
    press.registration_marks = has("registration");
    press.slug = has("slug");
    return press;
}

engine::Attach attach_of(const BuildCommand& command) {
    if (command.attach_workbooks) {
        return engine::Attach::Workbooks;
    }
    return command.attach ? engine::Attach::Used : engine::Attach::Nothing;
}

compose::Book::Part part_of(const BuildCommand& command) {
    using Part = compose::Book::Part;
    return command.part == "cover"    ? Part::Cover
           : command.part == "inside" ? Part::Inside
                                      : Part::All;
}

engine::Request request_of(const BuildCommand& command,
                           const Context& context,
                           const std::vector<pdf::Profile>& profiles,
                           engine::Turn* turn) {
    engine::Request request;
    request.report = command.report;
    request.layout = command.layout;
    request.strictness = strictness_of(context.common);
    request.date = context.date;
    request.profiles = profiles;
    request.press = press_of(command);
    request.attach = attach_of(command);
    request.part = part_of(command);
    request.paper = stylesheet::parse_length(command.paper);
    request.turn = turn;
    // Statistics show the worst lines.
    request.stages =
        command.stats.empty() ? engine::Request::Stages::GivenUp : engine::Request::Stages::Kept;
    return request;
}

/// Says where the files lie, unless the PDF itself goes to standard output.
void announce(const std::vector<fs::path>& outputs,
              const engine::Product& product,
              const CommonOptions& common) {
    if (common.quiet || outputs.front() == "-" || common.format != Format::Text) {
        return;
    }
    const bool vietnamese = common.language == base::Language::Vietnamese;
    for (const fs::path& output : outputs) {
        fmt::print(stderr, "{}: {} {}\n", output.string(), product.pages.size(),
                   vietnamese ? "trang" : "pages");
    }
}

struct Build {
    int exit_code = 0;
    std::vector<fs::path> inputs;
};

/// Of several builds in turn, `turn` is of the one before and for the next.
Build build_once(const BuildCommand& command, const Context& context, engine::Turn* turn) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    base::Budget budget;
    context.product = {};
    engine::Product& product = context.product;
    const std::vector<pdf::Profile> profiles = profiles_of(command);
    const std::vector<fs::path> outputs = outputs_of(command, profiles);
    const engine::Request request = request_of(command, context, profiles, turn);
    engine::Outcome outcome{};
    const auto report_overwrites = [&](const fs::path& input) {
        const auto output = std::ranges::find_if(
            outputs, [&](const fs::path& path) { return base::is_same_file(path, input); });
        if (output == outputs.end()) {
            return false;
        }
        diagnostics.report(base::Code::OutputIsInput, {}, {output->string()});
        outcome = engine::outcome_of(diagnostics);
        return true;
    };
    if (report_overwrites(command.report)) {
        product.inputs = {command.report};
    } else {
        outcome =
            context.engine.run(request, engine::Goal::Pdf, sources, budget, diagnostics, product);
        static_cast<void>(std::ranges::any_of(product.inputs, report_overwrites));
    }
    const auto write = [&diagnostics](const fs::path& path, std::string_view bytes) {
        if (const auto written = base::write_file(path, bytes); !written) {
            diagnostics.report(written.error().code, {}, written.error().arguments);
        }
    };
    if (outcome == engine::Outcome::Done) {
        const auto& clock = context.engine.settings().clock;
        const std::uint64_t begin = clock ? clock() : 0;
        for (std::size_t i = 0; i < product.files.size(); ++i) {
            write(outputs[i], product.files[i].bytes);
        }
        product.times.push_back({"writing", clock ? clock() - begin : 0});
        if (!command.stats.empty()) {
            write(command.stats, statistics_json(product, sources, diagnostics));
        }
        outcome = engine::outcome_of(diagnostics);
    }
    print_messages(diagnostics, sources, context.common);
    if (outcome == engine::Outcome::Done) {
        announce(outputs, product, context.common);
    }
    return {static_cast<int>(outcome), std::move(product.inputs)};
}

}  // namespace

int run_build(const BuildCommand& command, const Context& context) {
    if (!command.watch || command.report == "-") {
        return build_once(command, context, nullptr).exit_code;
    }
    engine::Turn turn;
    FilesBefore before({});
    Build build = build_once(command, context, &turn);
    while (wait_for_change(build.inputs, before)) {
        before = FilesBefore(build.inputs);
        turn.give_back(std::move(context.product));
        build = build_once(command, context, &turn);
    }
    return build.exit_code;
}

}  // namespace tongket::cli
