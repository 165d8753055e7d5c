#include "data/sheets/zip_archive.h"

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <zip.h>

#include "base/shared_library.h"

namespace tongket::data {

namespace {

constexpr std::size_t piece_bytes = std::size_t{64} << 10U;

bool is_bomb(std::uint64_t inflated, std::uint64_t packed, const SheetLimits& limits) {
    return inflated > limits.part_bytes ||
           (inflated > limits.ratio_from && inflated / limits.ratio > packed);
}

}  // namespace

/// What is used of libzip, which only reports with sheets need.
struct ZipArchive::Library {
    base::SharedLibrary library{TONGKET_LIBZIP_SONAME};

#define TK_ZIP(name)                                  \
    std::remove_reference_t<decltype(::name)>* name = \
        library.find<std::remove_reference_t<decltype(::name)>>(#name)
    TK_ZIP(zip_source_buffer_create);
    TK_ZIP(zip_source_free);
    TK_ZIP(zip_open_from_source);
    TK_ZIP(zip_discard);
    TK_ZIP(zip_get_num_entries);
    TK_ZIP(zip_name_locate);
    TK_ZIP(zip_stat_init);
    TK_ZIP(zip_stat_index);
    TK_ZIP(zip_fopen_index);
    TK_ZIP(zip_fread);
    TK_ZIP(zip_fclose);
#undef TK_ZIP
};

ZipArchive::ZipArchive(std::shared_ptr<const Library> calls, const SheetLimits& limits)
    : calls_(std::move(calls)), limits_(limits) {}

std::optional<ZipArchive> ZipArchive::open(std::string_view bytes, const SheetLimits& limits) {
    ZipArchive archive(std::make_shared<Library>(), limits);
    const Library& library = *archive.calls_;
    zip_source_t* source = library.zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr) {
        return std::nullopt;
    }
    zip_t* opened = library.zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (opened == nullptr) {
        library.zip_source_free(source);
        return std::nullopt;
    }
    archive.archive_ = {opened, library.zip_discard};
    const zip_int64_t parts = library.zip_get_num_entries(archive.archive_.get(), 0);
    if (parts < 0 || static_cast<std::uint64_t>(parts) > limits.parts) {
        return std::nullopt;
    }
    return archive;
}

bool ZipArchive::has(const std::string& name) const {
    return calls_->zip_name_locate(archive_.get(), name.c_str(), 0) >= 0;
}

PartFault ZipArchive::read(const std::string& name,
                           const std::function<bool(std::string_view)>& take) const {
    const zip_int64_t index = calls_->zip_name_locate(archive_.get(), name.c_str(), 0);
    if (index < 0) {
        return PartFault::Missing;
    }
    zip_stat_t about;
    calls_->zip_stat_init(&about);
    constexpr zip_uint64_t wanted =
        ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (calls_->zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &about) != 0 ||
        (about.valid & wanted) != wanted) {
        return PartFault::Damaged;
    }
    if (about.encryption_method != ZIP_EM_NONE) {
        return PartFault::Encrypted;
    }
    if (about.comp_method != ZIP_CM_STORE && about.comp_method != ZIP_CM_DEFLATE) {
        return PartFault::Damaged;  // no office program packs otherwise
    }
    if (is_bomb(about.size, about.comp_size, limits_)) {
        return PartFault::TooLarge;
    }
    const std::unique_ptr<zip_file_t, decltype(calls_->zip_fclose)> file(
        calls_->zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0),
        calls_->zip_fclose);
    if (!file) {
        return PartFault::Damaged;
    }
    std::array<char, piece_bytes> piece;
    std::uint64_t inflated = 0;
    while (true) {
        const zip_int64_t count = calls_->zip_fread(file.get(), piece.data(), piece.size());
        if (count < 0) {
            return PartFault::Damaged;
        }
        if (count == 0) {
            return PartFault::None;
        }
        inflated += static_cast<std::uint64_t>(count);
        if (is_bomb(inflated, about.comp_size, limits_)) {
            return PartFault::TooLarge;
        }
        if (!take({piece.data(), static_cast<std::size_t>(count)})) {
            return PartFault::Stopped;
        }
    }
}

}  // namespace tongket::data
