#include "cli/schema.h"

#include <cstdio>

#include "cli/commands.h"

namespace tongket::cli {

namespace {

std::string text_of(const SchemaCommand& command) {
    if (command.format == "layout") {
        return command.markdown ? layout_handbook() : layout_schema();
    }
    if (command.format == "batch") {
        return command.markdown ? batch_handbook() : batch_schema();
    }
    return command.markdown ? report_handbook() : report_schema();
}

}  // namespace

int run_schema(const SchemaCommand& command) {
    const std::string schema = text_of(command);
    return std::fwrite(schema.data(), 1, schema.size(), stdout) == schema.size() ? 0 : 3;
}

}  // namespace tongket::cli
