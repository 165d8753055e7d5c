// cli/arguments.h: the command line as a value.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostics.h"

namespace tongket::cli {

enum class Format : std::uint8_t { Text, Json, Sarif };
enum class Colouring : std::uint8_t { Auto, Always, Never };

/// What every subcommand understands.
struct CommonOptions {
    base::Language language = base::Language::Vietnamese;
    Format format = Format::Text;
    Colouring colour = Colouring::Auto;
    bool quiet = false;
    bool strict = false;
    std::string resources;
    int jobs = 0;  ///< 0: as many as there are cores
};

struct BuildCommand {
    std::string report;
    std::string output;
    std::string layout;
    std::vector<std::string> profiles = {"archive"};  ///< press, archive, screen; all
    std::string icc;
    int ink_limit = 300;
    std::string ink = "all";         ///< all, k
    std::vector<std::string> marks;  ///< crop, registration, slug
    std::string part = "all";        ///< of a book: all, cover, inside
    std::string paper;               ///< thickness of a leaf: "0.1mm"; empty: the layout's
    bool attach = false;             ///< the report and the cells that it used
    bool attach_workbooks = false;   ///< and whole workbooks
    std::string stats;
    bool watch = false;
};
struct CheckCommand {
    std::vector<std::string> reports;
    std::string layout;
    bool fix = false;  ///< write the mends that are certain into the files
};
struct NewCommand {
    std::string kind;
    std::string folder;
    std::string from;  ///< last year's report; then `kind` says nothing
};
struct SchemaCommand {
    std::string format;     ///< report, layout, batch
    bool markdown = false;  ///< the handbook of the keys instead of their schema
};
struct FontsCommand {
    std::vector<std::string> files;
};
struct BatchCommand {
    std::string file;
    std::string output;
    bool resume = false;
    bool keep_going = false;
    std::uint32_t shard = 1, shards = 1;  ///< --shard 2/8
    std::vector<std::string> only;
};
struct BatchMergeCommand {
    std::vector<std::string> folders;
    std::string output;
};
struct BindCommand {
    std::vector<std::string> files;
    std::string title;
    std::string output;
};
struct WatchCommand {
    std::string folder;
    std::string output;
    bool once = false;  ///< what is there now, and then end
};
struct GalleryCommand {
    std::string report;
    std::string output;
};
enum class DumpStage : std::uint8_t { Document, Galley, Pages, Tags };
struct DumpCommand {
    DumpStage stage = DumpStage::Pages;
    std::string report;
    std::string layout;
};
struct TextCommand {
    std::string encoding = "auto";  ///< a name that vietnamese::read_encoding_name knows, or auto
    std::string file = "-";
    std::string output = "-";
};

using Command = std::variant<BuildCommand,
                             CheckCommand,
                             FontsCommand,
                             DumpCommand,
                             TextCommand,
                             NewCommand,
                             SchemaCommand,
                             BatchCommand,
                             BatchMergeCommand,
                             BindCommand,
                             WatchCommand,
                             GalleryCommand>;

struct Arguments {
    CommonOptions common;
    Command command;
};

/// Either arguments to act on, or an exit code: help and version were printed (0), or the usage was
/// wrong and said so (2).
[[nodiscard]] std::variant<Arguments, int> read_arguments(int argc,
                                                          const char* const* argv,
                                                          base::Language language,
                                                          const std::string& version);

}  // namespace tongket::cli
