// qpdf/copy_part.cc: qpdf reads a finished file; its objects are written anew with the numbers that
// they have in a volume. A library of its own, loaded only where files are bound.
#define POINTERHOLDER_TRANSITION 4

#include <algorithm>
#include <deque>
#include <map>
#include <string>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "pdf/part.h"
#include "qpdf/part_facts.h"

namespace tongket::qpdf {

namespace {

using pdf::CopiedPart;
using pdf::ObjectId;
using pdf::PartFault;
using pdf::PartPlacing;
using Handle = QPDFObjectHandle;

std::string reference(ObjectId id) {
    return std::to_string(static_cast<std::uint32_t>(id)) + " 0 R";
}

bool has_references(Handle value) {
    if (value.isIndirect()) {
        return true;
    }
    if (value.isArray()) {
        for (int i = 0; i < value.getArrayNItems(); ++i) {
            if (has_references(value.getArrayItem(i))) {
                return true;
            }
        }
    } else if (value.isDictionary()) {
        for (const std::string& key : value.getKeys()) {
            if (has_references(value.getKey(key))) {
                return true;
            }
        }
    }
    return false;
}

class PartCopier {
  public:
    PartCopier(std::string_view file, const PartPlacing& placing, CopiedPart& part)
        : placing_(placing), part_(part) {
        open(source_, file);
    }

    [[nodiscard]] PartFault copy() {
        Handle root = source_.getRoot();
        part_.facts = read_facts(source_);
        require(root.getKey("/StructTreeRoot").isDictionary());
        if (root.hasKey("/AF")) {
            return PartFault::HasAttachments;
        }
        copy_pages(root.getKey("/Pages"));
        copy_structure(root.getKey("/StructTreeRoot"));
        copy_outline(root.getKey("/Outlines"));
        copy_labels(root.getKey("/PageLabels"));
        copy_fields(root.getKey("/AcroForm"));
        copy_intents(root.getKey("/OutputIntents"));
        write_waiting();
        require(!source_.anyWarnings());
        return PartFault::None;
    }

  private:
    [[nodiscard]] ObjectId fresh() const {
        return ObjectId{placing_.next + static_cast<std::uint32_t>(waiting_.size())};
    }

    ObjectId number_of(Handle object) {
        const auto [found, is_new] = numbers_.try_emplace(object.getObjGen());
        if (!is_new) {
            return found->second;
        }
        if (object.isStream() && !has_references(bare_dictionary(object))) {
            std::string written;
            write_stream(object, written);
            if (const ObjectId known = placing_.share(written, fresh()); known != fresh()) {
                return found->second = known;
            }
        }
        const ObjectId number = fresh();
        found->second = number;
        waiting_.push_back(object);
        return number;
    }

    void copy_pages(Handle tree) {
        part_.page_tree = number_of(tree);
        top_page_node_ = tree.getObjGen();
        Handle kids = tree.getKey("/Kids");
        for (int i = 0; i < kids.getArrayNItems(); ++i) {
            Handle page = kids.getArrayItem(i);
            require(page.isDictionaryOfType("/Page"));
            if (i == 0) {
                part_.first_page = number_of(page);
            }
        }
        Handle last = kids.getArrayItem(kids.getArrayNItems() - 1);
        for (const char* box : {"/MediaBox", "/CropBox", "/BleedBox", "/TrimBox"}) {
            if (last.hasKey(box)) {
                part_.last_page_boxes += std::string(box) + " ";
                write(last.getKey(box), part_.last_page_boxes);
                part_.last_page_boxes += "\n";
            }
        }
    }

    void copy_structure(Handle tree) {
        numbers_[tree.getObjGen()] = placing_.structure_parent;
        Handle element = tree.getKey("/K");
        if (element.isArray()) {
            require(element.getArrayNItems() == 1);
            element = element.getArrayItem(0);
        }
        require(element.isIndirect() && element.isDictionary());
        document_element_ = element.getObjGen();
        part_.document_element = number_of(element);
        Handle keys = tree.getKey("/ParentTreeNextKey");
        require(keys.isInteger() && keys.getIntValue() >= 0);
        part_.keys = static_cast<std::size_t>(keys.getIntValue());
        Handle nums = tree.getKey("/ParentTree").getKey("/Nums");
        for_each_pair(nums, [&](Handle key, Handle value) {
            std::string written;
            write(value, written);
            part_.parent_tree.emplace_back(shifted_key(key), std::move(written));
        });
        require(std::ranges::is_sorted(part_.parent_tree, {},
                                       &std::pair<std::size_t, std::string>::first));
        if (tree.hasKey("/IDTree")) {
            for_each_pair(tree.getKey("/IDTree").getKey("/Names"), [&](Handle key, Handle value) {
                require(key.isString() && value.isIndirect());
                part_.ids.emplace_back(placing_.prefix + key.getStringValue(), number_of(value));
            });
        }
    }

    template <class Action>
    static void for_each_pair(Handle list, Action&& action) {
        require(list.isArray() && list.getArrayNItems() % 2 == 0);
        for (int i = 0; i + 1 < list.getArrayNItems(); i += 2) {
            action(list.getArrayItem(i), list.getArrayItem(i + 1));
        }
    }

    [[nodiscard]] std::size_t shifted_key(Handle key) const {
        require(key.isInteger() && key.getIntValue() >= 0);
        return placing_.first_key + static_cast<std::size_t>(key.getIntValue());
    }

    void copy_outline(Handle outline) {
        if (!outline.isDictionary() || !outline.hasKey("/First")) {
            return;
        }
        numbers_[outline.getObjGen()] = placing_.outline_item;
        Handle count = outline.getKey("/Count");
        require(count.isInteger() && count.getIntValue() > 0);
        part_.outline = {number_of(outline.getKey("/First")), number_of(outline.getKey("/Last")),
                         static_cast<std::size_t>(count.getIntValue())};
    }

    void copy_labels(Handle labels) {
        if (!labels.isDictionary()) {
            return;
        }
        for_each_pair(labels.getKey("/Nums"), [&](Handle page, Handle label) {
            require(page.isInteger() && page.getIntValue() >= 0 && label.isDictionary());
            std::string prefix = placing_.label_prefix;
            if (label.getKey("/P").isString()) {
                prefix += label.getKey("/P").getUTF8Value();
            }
            Handle named = label.shallowCopy();
            if (!prefix.empty()) {
                named.replaceKey("/P", Handle::newUnicodeString(prefix));
            }
            std::string written;
            write(named, written);
            part_.labels.emplace_back(static_cast<std::size_t>(page.getIntValue()),
                                      std::move(written));
        });
    }

    void copy_fields(Handle form) {
        if (!form.isDictionary()) {
            return;
        }
        Handle fields = form.getKey("/Fields");
        require(fields.isArray());
        for (int i = 0; i < fields.getArrayNItems(); ++i) {
            require(fields.getArrayItem(i).isIndirect());
            part_.fields.push_back(number_of(fields.getArrayItem(i)));
        }
    }

    /// In place, so that those of two parts can be compared: their profiles are shared.
    void copy_intents(Handle intents) {
        require(intents.isArray());
        part_.output_intents = "[";
        for (int i = 0; i < intents.getArrayNItems(); ++i) {
            write_resolved(intents.getArrayItem(i), part_.output_intents);
        }
        part_.output_intents += "]";
    }

    /// Writing one object finds others, which wait in turn.
    void write_waiting() {
        for (std::size_t i = 0; i < waiting_.size(); ++i) {
            std::string written;
            Handle object = waiting_[i];
            if (object.isStream()) {
                write_stream(object, written);
            } else {
                write_resolved(object, written);
            }
            part_.objects.push_back(std::move(written));
        }
    }

    static Handle bare_dictionary(Handle stream) {
        Handle dictionary = stream.getDict().shallowCopy();
        dictionary.removeKey("/Length");
        return dictionary;
    }

    void write_stream(Handle stream, std::string& out) {
        const auto bytes = stream.getRawStreamData();
        Handle dictionary = bare_dictionary(stream);
        dictionary.replaceKey("/Length",
                              Handle::newInteger(static_cast<long long>(bytes->getSize())));
        write(dictionary, out);
        out += "\nstream\n";
        out.append(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
        out += "\nendstream";
    }

    void write(Handle value, std::string& out) {
        if (value.isIndirect()) {
            out += reference(number_of(value));
        } else {
            write_resolved(value, out);
        }
    }

    void write_resolved(Handle value, std::string& out) {
        require(!value.isStream());
        if (value.isDictionary()) {
            write_dictionary(value, out);
        } else if (value.isArray()) {
            out += '[';
            for (int i = 0; i < value.getArrayNItems(); ++i) {
                out += i > 0 ? " " : "";
                write(value.getArrayItem(i), out);
            }
            out += ']';
        } else {
            out += value.unparseResolved();
        }
    }

    void write_dictionary(Handle dictionary, std::string& out) {
        const bool is_element = dictionary.hasKey("/S") && dictionary.hasKey("/P");
        const bool is_field = dictionary.hasKey("/FT");
        const bool is_top = dictionary.isIndirect() && dictionary.getObjGen() == document_element_;
        out += "<<";
        for (const std::string& key : dictionary.getKeys()) {
            Handle value = dictionary.getKey(key);
            if (value.isNull()) {
                continue;
            }
            if (key == "/A" && leads_into_volume(value)) {
                out += "/Dest ";
                out += Handle::newString(place_named(value)).unparse();
                continue;
            }
            out += Handle::newName(key).unparse();
            out += ' ';
            if ((key == "/StructParents" || key == "/StructParent") && value.isInteger()) {
                out += std::to_string(shifted_key(value));
            } else if ((is_element && key == "/ID") || (is_field && key == "/T")) {
                out += prefixed(value).unparse();
            } else if (key == "/Headers" && value.isArray()) {
                write_headers(value, out);
            } else if (is_top && key == "/S") {
                out += "/Part";
            } else {
                write(value, out);
            }
            out += '\n';
        }
        if (dictionary.isIndirect() && dictionary.getObjGen() == top_page_node_) {
            out += "/Parent " + reference(placing_.page_tree);
        }
        out += ">>";
    }

    /// Identifiers are byte strings; a field's name is text, of this program always ASCII.
    [[nodiscard]] Handle prefixed(Handle text) const {
        require(text.isString());
        return Handle::newString(placing_.prefix + text.getStringValue());
    }

    void write_headers(Handle headers, std::string& out) const {
        out += '[';
        for (int i = 0; i < headers.getArrayNItems(); ++i) {
            out += i > 0 ? " " : "";
            out += prefixed(headers.getArrayItem(i)).unparse();
        }
        out += ']';
    }

    [[nodiscard]] bool leads_into_volume(Handle action) const {
        return action.isDictionary() && action.getKey("/URI").isString() &&
               action.getKey("/URI").getStringValue().starts_with(placing_.volume_address);
    }
    [[nodiscard]] std::string place_named(Handle action) const {
        return action.getKey("/URI").getStringValue().substr(placing_.volume_address.size());
    }

    const PartPlacing& placing_;
    CopiedPart& part_;
    QPDF source_;
    std::map<QPDFObjGen, ObjectId> numbers_;
    std::deque<Handle> waiting_;  ///< in the order of their numbers
    QPDFObjGen top_page_node_, document_element_;
};

}  // namespace

}  // namespace tongket::qpdf

// The caller's own compiler made these, from the same tree: C++ types may pass. What qpdf could not
// read, and what no file of this program has, throws.
#define TK_EXPORT extern "C" __attribute__((visibility("default")))

TK_EXPORT tongket::pdf::PartFault tongket_read_facts(std::string_view file,
                                                     tongket::pdf::PartFacts& facts) {
    try {
        QPDF source;
        tongket::qpdf::open(source, file);
        facts = tongket::qpdf::read_facts(source);
        return tongket::pdf::PartFault::None;
    } catch (const std::exception&) {
        return tongket::pdf::PartFault::Unusable;
    }
}

TK_EXPORT tongket::pdf::PartFault tongket_copy_part(std::string_view file,
                                                    const tongket::pdf::PartPlacing& placing,
                                                    tongket::pdf::CopiedPart& part) {
    try {
        return tongket::qpdf::PartCopier(file, placing, part).copy();
    } catch (const std::exception&) {
        return tongket::pdf::PartFault::Unusable;
    }
}
