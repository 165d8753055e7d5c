#include "data/tree_builder.h"

#include <algorithm>
#include <array>
#include <istream>
#include <memory>
#include <span>
#include <streambuf>
#include <string>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/narrow.h"
#include "base/utf8.h"
#include "data/line_text.h"
#include "data/tree_assembly.h"
#include "vietnamese/normalize.h"

namespace tongket::data {

namespace {

using base::Code;
using base::Place;

/// Lets the library read a string in place.
class StringBuffer : public std::streambuf {
  public:
    explicit StringBuffer(std::string& text) {
        setg(text.data(), text.data(), text.data() + text.size());
    }
};

/// The nodes right below the collection that `nodes` begins with, up to the first one that is a
/// collection itself: most have none.
std::size_t count_below(std::span<const LeftOutNode> nodes) {
    const auto is_text = [](const LeftOutNode& node) {
        return node.kind == LeftOutNode::Kind::Text;
    };
    const auto below = nodes.subspan(1);
    return static_cast<std::size_t>(std::ranges::find_if_not(below, is_text) - below.begin());
}

class Handler final : public YAML::EventHandler {
  public:
    Handler(std::string_view text,
            std::string_view skeleton_text,
            const Skeleton& skeleton,
            const LinePlaces& places,
            TreeAssembly& assembly)
        : text_(text),
          is_nfc_(vietnamese::is_nfc(text)),
          skeleton_text_(skeleton_text),
          skeleton_(skeleton),
          places_(places),
          assembly_(assembly) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnAnchor(const YAML::Mark&, const std::string&) override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        Value value;
        value.place = place_of_null(offset(mark));
        check(mark, assembly_.add(std::move(value), anchor));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        check(mark, assembly_.add_alias(anchor, places_.place(offset(mark))));
    }

    void OnScalar(const YAML::Mark& mark,
                  const std::string&,
                  YAML::anchor_t anchor,
                  const std::string& text) override {
        const std::size_t at = node_offset(mark);
        if (const std::span<const LeftOutNode> flow = skeleton_.find_flow(at); !flow.empty()) {
            add(mark, flow, anchor);
        } else {
            check(mark, assembly_.add(make_scalar(at, text), anchor));
        }
        add(mark, skeleton_.find_joined(at), 0);
    }

    void OnSequenceStart(const YAML::Mark& mark,
                         const std::string&,
                         YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        begin(mark, Value::Kind::Sequence, anchor, style);
    }
    void OnSequenceEnd() override { end(); }
    void OnMapStart(const YAML::Mark& mark,
                    const std::string&,
                    YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        begin(mark, Value::Kind::Map, anchor, style);
    }
    void OnMapEnd() override { end(); }

    [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const {
        return skeleton_.source_offset(base::narrow<std::size_t>(std::max(mark.pos, 0)));
    }

  private:
    /// The library's own exception, so that it ends its parsing as it does after a mistake.
    static void check(const YAML::Mark& mark, TreeAssembly::Answer answer) {
        if (answer == TreeAssembly::Answer::Stop) {
            throw YAML::ParserException(mark, "");
        }
    }

    void begin(const YAML::Mark& mark,
               Value::Kind kind,
               YAML::anchor_t anchor,
               YAML::EmitterStyle::value style) {
        begin(mark, kind, anchor,
              style == YAML::EmitterStyle::Flow ? CollectionStyle::Flow : CollectionStyle::Block,
              node_offset(mark));
    }

    void begin(const YAML::Mark& mark,
               Value::Kind kind,
               YAML::anchor_t anchor,
               CollectionStyle style,
               std::size_t at) {
        Value value;
        value.kind = kind;
        value.collection = style;
        value.place = places_.place(at);
        check(mark, assembly_.begin(std::move(value), anchor));
    }

    /// Nodes that were left out, as the library would have told of them; the first has the anchor.
    void add(const YAML::Mark& mark, std::span<const LeftOutNode> nodes, YAML::anchor_t anchor) {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const LeftOutNode& node = nodes[i];
            const YAML::anchor_t own = std::exchange(anchor, 0);
            switch (node.kind) {
                case LeftOutNode::Kind::Sequence:
                    begin(mark, Value::Kind::Sequence, own, node.style, node.begin);
                    assembly_.make_room(count_below(nodes.subspan(i)));
                    break;
                case LeftOutNode::Kind::Map:
                    begin(mark, Value::Kind::Map, own, node.style, node.begin);
                    assembly_.make_room(count_below(nodes.subspan(i)));
                    break;
                case LeftOutNode::Kind::Text:
                    check(mark, assembly_.add(make_own_text(node.begin, node.end), own));
                    break;
                case LeftOutNode::Kind::Block:
                    check(mark,
                          assembly_.add(make_block(*skeleton_.find_block_text(node.begin)), own));
                    break;
                case LeftOutNode::Kind::End:
                    check(mark, assembly_.end());
                    break;
            }
        }
    }
    void end() { check(YAML::Mark::null_mark(), assembly_.end()); }

    /// Past an anchor: the library's mark of a node is that of what stands before it.
    [[nodiscard]] std::size_t node_offset(const YAML::Mark& mark) const {
        std::size_t at = offset(mark);
        const auto marked = base::narrow<std::size_t>(std::max(mark.pos, 0));
        if (marked >= skeleton_text_.size() || skeleton_text_[marked] != '&') {
            return at;
        }
        at = std::min(text_.find_first_of(" \t\n,[]{}", at), text_.size());
        return std::min(text_.find_first_not_of(" \t\n", at), text_.size());
    }

    /// The mark of a value that is not there is that of the next token: its key or dash stands for
    /// it.
    [[nodiscard]] Place place_of_null(std::size_t at) const {
        if (at < text_.size() && (text_[at] == '~' || text_[at] == 'n' || text_[at] == 'N') &&
            at > 0 && std::string_view(" \t\n[,{").find(text_[at - 1]) != nowhere) {
            return places_.place(at, text_[at] == '~' ? 1 : 4);
        }
        if (const Place* key = assembly_.key_place()) {
            return *key;
        }
        const std::size_t before =
            at == 0 ? nowhere : text_.find_last_not_of(" \t\n", std::min(at, text_.size()) - 1);
        return places_.place(before == nowhere ? 0 : before);
    }

    [[nodiscard]] Value make_scalar(std::size_t at, std::string_view text) const {
        if (const BlockText* block = skeleton_.find_block_text(at)) {
            return make_block(*block);
        }
        if (const std::size_t end = skeleton_.find_line_text_end(at); end != nowhere) {
            return make_own_text(at, end);
        }
        const char first = at < text_.size() ? text_[at] : ' ';
        const bool is_quoted = first == '"' || first == '\'';
        const std::size_t size = is_quoted                            ? count_quoted(at)
                                 : text_.substr(at).starts_with(text) ? text.size()
                                                                      : 0;
        if (base::find_invalid_utf8(text) != nowhere) {
            // The library makes single bytes of its escapes \N and \_, which are refused before.
            return make_read_text(at, size, base::to_utf8(base::to_utf32(text)));
        }
        return make_read_text(at, size, text);
    }

    [[nodiscard]] Value make_block(const BlockText& block) const {
        Value value = make_source_text(block.header, 1, block.text);
        value.style = block.style;
        value.first_line = block.first_line;
        value.indent = block.indent;
        return value;
    }

    /// Bytes [begin, end) of the source, letter for letter.
    [[nodiscard]] Value make_own_text(std::size_t begin, std::size_t end) const {
        return make_source_text(begin, end - begin, skeleton_.without_quotes(begin, end));
    }

    /// The scalar of `size` bytes at byte `at`, which says `text`: letters of the source.
    [[nodiscard]] Value make_source_text(std::size_t at,
                                         std::size_t size,
                                         std::string_view text) const {
        return is_nfc_ ? make_text(at, size, text) : make_read_text(at, size, text);
    }

    /// The same for any other text, such as one with letters of the library's escapes.
    [[nodiscard]] Value make_read_text(std::size_t at,
                                       std::size_t size,
                                       std::string_view text) const {
        if (vietnamese::is_nfc(text)) {
            return make_text(at, size, text);
        }
        Value value = make_text(at, size, vietnamese::to_nfc(text));
        auto annex = std::make_shared<Annex>();
        annex->as_written = text;
        value.annex = std::move(annex);
        return value;
    }

    [[nodiscard]] Value make_text(std::size_t at, std::size_t size, std::string_view text) const {
        Value value;
        value.kind = Value::Kind::Scalar;
        value.place = places_.place(at, size);
        if (at < text_.size() && (text_[at] == '"' || text_[at] == '\'')) {
            value.style = ScalarStyle::Quoted;
        }
        value.text = text;
        return value;
    }

    /// Bytes of the quoted scalar at `at`, if it ends on its line; else of the rest of the line.
    [[nodiscard]] std::size_t count_quoted(std::size_t at) const {
        const std::size_t end = find_line_end(text_, at);
        for (std::size_t i = at + 1; i < end; ++i) {
            if (text_[i] == '\\' && text_[at] == '"') {
                ++i;
            } else if (text_[i] == text_[at]) {
                if (text_[at] == '"' || i + 1 >= end || text_[i + 1] != '\'') {
                    return i + 1 - at;
                }
                ++i;
            }
        }
        return end - at;
    }

    std::string_view text_;
    bool is_nfc_;  ///< then all its parts are, too
    std::string_view skeleton_text_;
    const Skeleton& skeleton_;
    const LinePlaces& places_;
    TreeAssembly& assembly_;
};

/// Which of our messages says what the library's says.
Code find_code(std::string_view message) {
    namespace Msg = YAML::ErrorMsg;
    struct Meaning {
        std::string_view message;
        Code code;
    };
    const std::array<Meaning, 16> meanings = {{{Msg::END_OF_MAP, Code::WrongIndent},
                                               {Msg::END_OF_SEQ, Code::WrongIndent},
                                               {Msg::BLOCK_ENTRY, Code::WrongIndent},
                                               {Msg::MAP_KEY, Code::WrongIndent},
                                               {Msg::MAP_VALUE, Code::WrongIndent},
                                               {Msg::TAB_IN_INDENTATION, Code::TabIndent},
                                               {Msg::UNKNOWN_ANCHOR, Code::NotYaml},
                                               {Msg::YAML_DIRECTIVE_ARGS, Code::BadDirective},
                                               {Msg::YAML_MAJOR_VERSION, Code::BadDirective},
                                               {Msg::REPEATED_YAML_DIRECTIVE, Code::BadDirective},
                                               {Msg::TAG_DIRECTIVE_ARGS, Code::BadDirective},
                                               {Msg::REPEATED_TAG_DIRECTIVE, Code::BadDirective},
                                               {Msg::END_OF_MAP_FLOW, Code::NotYaml},
                                               {Msg::END_OF_SEQ_FLOW, Code::NotYaml},
                                               {Msg::FLOW_END, Code::NotYaml},
                                               {Msg::UNKNOWN_TOKEN, Code::NotYaml}}};
    for (const auto& [text, code] : meanings) {
        if (message == text) {
            return code;
        }
    }
    return Code::NotYaml;
}

}  // namespace

std::optional<YamlTree> build_tree(std::string_view text,
                                   Skeleton& skeleton,
                                   const LinePlaces& places,
                                   const YamlLimits& limits,
                                   base::Diagnostics& diagnostics) {
    const bool clean = !diagnostics.has_errors();
    std::string skeleton_text = skeleton.text();
    StringBuffer buffer(skeleton_text);
    std::istream stream(&buffer);
    TreeAssembly assembly(limits, diagnostics);
    Handler handler(text, skeleton_text, skeleton, places, assembly);
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(handler);
    } catch (const YAML::Exception& exception) {
        if (clean && !diagnostics.has_errors()) {
            diagnostics.report(find_code(exception.msg),
                               places.place(handler.offset(exception.mark), 1));
        }
        return std::nullopt;
    }
    std::optional<Value> root = assembly.take_root();
    return root ? std::optional(YamlTree{*std::move(root), assembly.has_anchors()}) : std::nullopt;
}

}  // namespace tongket::data
