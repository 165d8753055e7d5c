#include "images/svg/write_svg.h"

#include <string_view>

namespace tongket::images {

namespace {

void write_value(std::string_view value, std::string& out) {
    for (const char c : value) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\t':
            case '\n':
            case '\r':
                out += ' ';  // as they are read
                break;
            default:
                out += c;
        }
    }
}

void write(const SvgNode& node, bool is_root, std::string& out) {
    if (node.name.empty() || node.name == svg_letters) {
        return;
    }
    out += '<';
    out += node.name;
    out += is_root ? R"( xmlns="http://www.w3.org/2000/svg")" : "";
    for (const auto& [name, value] : node.attributes) {
        out += ' ';
        out += name;
        out += "=\"";
        write_value(value, out);
        out += '"';
    }
    if (node.children.empty()) {
        out += "/>";
        return;
    }
    out += '>';
    for (const SvgNode& child : node.children) {
        write(child, false, out);
    }
    out += "</" + node.name + ">";
}

}  // namespace

std::string write_svg(const SvgNode& root) {
    std::string out;
    write(root, true, out);
    return out;
}

}  // namespace tongket::images
