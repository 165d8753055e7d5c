#include "images/svg/svg_tree.h"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <memory>
#include <new>
#include <type_traits>

#include <expat.h>

#include "base/narrow.h"
#include "images/svg/svg_style_sheet.h"

namespace tongket::images {

namespace {

constexpr std::size_t deepest = 60, most_nodes = 200'000, most_bytes = std::size_t{16} << 20U;
/// Between the address of a namespace and the name, where no address has it.
constexpr char separator = '\n';
constexpr std::string_view svg_space = "http://www.w3.org/2000/svg";
constexpr std::string_view xlink_href = "http://www.w3.org/1999/xlink\nhref";

std::string name_in_svg(std::string_view whole) {
    const std::size_t at = whole.rfind(separator);
    if (at == std::string_view::npos) {
        return std::string(whole);
    }
    return whole.substr(0, at) == svg_space ? std::string(whole.substr(at + 1)) : std::string();
}

/// Expat calls back from C, through which no exception may pass: it waits here until expat is left.
class Parse {
  public:
    Parse() : parser_(XML_ParserCreateNS(nullptr, separator)) {
        if (!parser_) {
            throw std::bad_alloc();
        }
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_start, on_end);
        XML_SetCharacterDataHandler(parser_.get(), on_letters);
        XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
        XML_SetSkippedEntityHandler(parser_.get(), on_skipped_entity);
    }

    std::variant<SvgFault, SvgNode> run(std::string_view bytes) {
        const XML_Status status =
            XML_Parse(parser_.get(), bytes.data(), base::narrow<int>(bytes.size()), XML_TRUE);
        if (thrown_) {
            std::rethrow_exception(thrown_);
        }
        if (has_declarations_) {
            return SvgFault::Doctype;
        }
        if (status != XML_STATUS_OK || root_.children.size() != 1) {
            return SvgFault::Malformed;
        }
        SvgNode& svg = root_.children.front();
        if (!apply_style_sheets(svg)) {
            return SvgFault::Malformed;
        }
        return std::move(svg);
    }

  private:
    void stop() { static_cast<void>(XML_StopParser(parser_.get(), XML_FALSE)); }

    void start(const char* name, const char** attributes) {
        if (open_.size() > deepest || ++count_ > most_nodes) {
            stop();
            return;
        }
        SvgNode& node = open_.back()->children.emplace_back();
        node.name = name_in_svg(name);
        for (const char** pair = attributes; *pair != nullptr; pair += 2) {
            const std::string_view key = pair[0];
            if (key == xlink_href) {
                node.attributes.emplace_back("href", pair[1]);
            } else if (key.find(separator) == std::string_view::npos) {
                node.attributes.emplace_back(key, pair[1]);
            }
        }
        // Children are added to the innermost open node alone, so that no open one moves.
        open_.push_back(&node);
    }

    void add_letters(std::string_view letters) {
        if (open_.back()->name != "style" &&
            std::ranges::find(open_, "text", &SvgNode::name) == open_.end()) {
            return;
        }
        std::vector<SvgNode>& siblings = open_.back()->children;
        if (siblings.empty() || siblings.back().name != svg_letters) {
            ++count_;
            siblings.emplace_back().name = svg_letters;
        }
        siblings.back().letters += letters;
    }

    static void on_letters(void* user, const char* letters, int count) {
        Parse& parse = *static_cast<Parse*>(user);
        try {
            parse.add_letters({letters, base::narrow<std::size_t>(count)});
        } catch (...) {
            parse.thrown_ = std::current_exception();
            parse.stop();
        }
    }
    static void on_start(void* user, const char* name, const char** attributes) {
        Parse& parse = *static_cast<Parse*>(user);
        try {
            parse.start(name, attributes);
        } catch (...) {
            parse.thrown_ = std::current_exception();
            parse.stop();
        }
    }
    static void on_end(void* user, const char* /*name*/) {
        static_cast<Parse*>(user)->open_.pop_back();
    }
    /// One that only names the standard is in what many programs write; nothing is fetched for it.
    static void on_doctype(void* user,
                           const char* /*name*/,
                           const char* /*system_id*/,
                           const char* /*public_id*/,
                           int has_declarations) {
        if (has_declarations != 0) {
            Parse& parse = *static_cast<Parse*>(user);
            parse.has_declarations_ = true;
            parse.stop();
        }
    }
    /// Defined in a file that is not read: something would be lost.
    static void on_skipped_entity(void* user, const char* /*name*/, int /*is_parameter*/) {
        static_cast<Parse*>(user)->stop();
    }

    struct Freer {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Freer> parser_;
    SvgNode root_;
    std::vector<SvgNode*> open_ = {&root_};
    std::size_t count_ = 0;
    bool has_declarations_ = false;
    std::exception_ptr thrown_;
};

}  // namespace

std::optional<std::string_view> SvgNode::find(std::string_view attribute) const {
    const auto found =
        std::ranges::find(attributes, attribute, &std::pair<std::string, std::string>::first);
    return found == attributes.end() ? std::nullopt
                                     : std::optional<std::string_view>(found->second);
}

std::variant<SvgFault, SvgNode> read_svg_tree(std::string_view bytes) {
    if (bytes.size() > most_bytes) {
        return SvgFault::Malformed;
    }
    return Parse().run(bytes);
}

}  // namespace tongket::images
