// data/sheets/xml_events.h: the XML parts of workbooks, as events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "data/sheets/limits.h"
#include "data/sheets/zip_archive.h"

namespace tongket::data {

/// The name of an element or attribute: the address of its namespace (empty for none), and the
/// rest.
struct XmlName {
    std::string_view space, local;
    [[nodiscard]] bool is(std::string_view wanted_space, std::string_view wanted) const {
        return local == wanted && space == wanted_space;
    }
};

/// The attributes of one element, for as long as its event lasts.
class XmlAttributes {
  public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
    /// The value of an attribute without a namespace.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view local) const {
        return find({}, local);
    }
    [[nodiscard]] std::optional<std::string_view> find(std::string_view space,
                                                       std::string_view local) const;

  private:
    const char** pairs_;  ///< name and value in turn, then null
};

/// Who listens. Any of the three may call `stop`, after which no more events come.
class XmlListener {
  public:
    XmlListener() = default;
    XmlListener(const XmlListener&) = delete;
    XmlListener& operator=(const XmlListener&) = delete;
    virtual ~XmlListener() = default;

    virtual void start(const XmlName& name, const XmlAttributes& attributes) = 0;
    virtual void end(const XmlName& name) = 0;
    /// Text comes in pieces.
    virtual void text(std::string_view text) = 0;

    void stop() { stopped_ = true; }
    [[nodiscard]] bool stopped() const { return stopped_; }

  private:
    bool stopped_ = false;
};

/// Reads a part of an archive. A part with a DOCTYPE is refused, so there are no entities but XML's
/// five, and nothing outside the part is ever opened.
[[nodiscard]] PartFault read_xml_part(const ZipArchive& archive,
                                      const std::string& name,
                                      const SheetLimits& limits,
                                      XmlListener& listener);

/// Whether an attribute says yes: "1", "true", "on".
[[nodiscard]] bool is_yes(const std::optional<std::string_view>& attribute);
/// A whole number from 0 up to `most`; nothing if it is none.
[[nodiscard]] std::optional<std::uint32_t> read_count(
    const std::optional<std::string_view>& attribute, std::uint32_t most);

}  // namespace tongket::data
