#include "data/sheets/xml_events.h"

#include <charconv>
#include <exception>
#include <memory>
#include <new>
#include <type_traits>

#include <expat.h>

#include "base/narrow.h"

namespace tongket::data {

namespace {

/// Between the address of a namespace and the name, where no address has it.
constexpr char separator = '\n';

XmlName split_name(const char* name) {
    const std::string_view whole = name;
    const std::size_t at = whole.rfind(separator);
    if (at == std::string_view::npos) {
        return {{}, whole};
    }
    return {whole.substr(0, at), whole.substr(at + 1)};
}

/// Expat calls back from C, through which no exception may pass: it waits here until expat is left.
class Parse {
  public:
    Parse(XmlListener& listener, const SheetLimits& limits)
        : listener_(listener), limits_(limits), parser_(XML_ParserCreateNS(nullptr, separator)) {
        if (!parser_) {
            throw std::bad_alloc();
        }
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_start, on_end);
        XML_SetCharacterDataHandler(parser_.get(), on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
        XML_SetDefaultHandlerExpand(parser_.get(), on_other);
    }

    /// False when nothing more is to be read.
    bool feed(std::string_view bytes, int is_last) {
        const XML_Status status =
            XML_Parse(parser_.get(), bytes.data(), base::narrow<int>(bytes.size()), is_last);
        if (thrown_) {
            std::rethrow_exception(thrown_);
        }
        silent_ += bytes.size();
        if (status != XML_STATUS_OK && fault_ == PartFault::None) {
            fault_ = listener_.stopped() ? PartFault::Stopped : PartFault::Malformed;
        }
        if (fault_ == PartFault::None && silent_ > limits_.token_bytes) {
            fault_ = PartFault::TooDeep;
        }
        return fault_ == PartFault::None;
    }

    [[nodiscard]] PartFault fault() const { return fault_; }

  private:
    template <class Event>
    static void listen(void* user, Event event) {
        Parse& parse = *static_cast<Parse*>(user);
        parse.silent_ = 0;
        if (parse.thrown_ || parse.fault_ != PartFault::None || parse.listener_.stopped()) {
            return;
        }
        try {
            event(parse);
        } catch (...) {
            parse.thrown_ = std::current_exception();
        }
        if (parse.thrown_ || parse.fault_ != PartFault::None || parse.listener_.stopped()) {
            static_cast<void>(XML_StopParser(parse.parser_.get(), XML_FALSE));
        }
    }

    static void on_start(void* user, const char* name, const char** attributes) {
        listen(user, [&](Parse& parse) {
            if (++parse.depth_ > parse.limits_.depth) {
                parse.fault_ = PartFault::TooDeep;
                return;
            }
            parse.listener_.start(split_name(name), XmlAttributes(attributes));
        });
    }
    static void on_end(void* user, const char* name) {
        listen(user, [&](Parse& parse) {
            --parse.depth_;
            parse.listener_.end(split_name(name));
        });
    }
    static void on_text(void* user, const char* text, int length) {
        listen(user, [&](Parse& parse) {
            parse.listener_.text({text, static_cast<std::size_t>(length)});
        });
    }
    static void on_doctype(void* user, const char*, const char*, const char*, int) {
        listen(user, [](Parse& parse) { parse.fault_ = PartFault::Doctype; });
    }

    /// Comments and the like.
    static void on_other(void* user, const char*, int) {
        listen(user, [](Parse&) {});
    }

    struct Freer {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    XmlListener& listener_;
    const SheetLimits& limits_;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Freer> parser_;
    std::exception_ptr thrown_;
    PartFault fault_ = PartFault::None;
    std::size_t depth_ = 0;
    /// Bytes since the last event: of one token. Where expat has come to says nothing of it, since
    /// it may put off a long token's second try.
    std::size_t silent_ = 0;
};

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view space,
                                                    std::string_view local) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        if (split_name(*pair).is(space, local)) {
            return pair[1];
        }
    }
    return std::nullopt;
}

PartFault read_xml_part(const ZipArchive& archive,
                        const std::string& name,
                        const SheetLimits& limits,
                        XmlListener& listener) {
    Parse parse(listener, limits);
    const PartFault fault = archive.read(
        name, [&parse](std::string_view bytes) { return parse.feed(bytes, XML_FALSE); });
    if (fault == PartFault::Stopped) {
        return parse.fault();
    }
    if (fault == PartFault::None) {
        static_cast<void>(parse.feed({}, XML_TRUE));
        return parse.fault();
    }
    return fault;
}

bool is_yes(const std::optional<std::string_view>& attribute) {
    return attribute && (*attribute == "1" || *attribute == "true" || *attribute == "on");
}

std::optional<std::uint32_t> read_count(const std::optional<std::string_view>& attribute,
                                        std::uint32_t most) {
    if (!attribute) {
        return std::nullopt;
    }
    std::uint32_t count = 0;
    const char* end = attribute->data() + attribute->size();
    const auto [read, error] = std::from_chars(attribute->data(), end, count);
    return error == std::errc{} && read == end && !attribute->empty() && count <= most
               ? std::optional(count)
               : std::nullopt;
}

}  // namespace tongket::data
