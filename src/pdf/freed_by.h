// pdf/freed_by.h: owning pointers to what C libraries make.
#pragma once

namespace tongket::pdf {

/// Deleter of a unique_ptr: calls the library's function.
template <auto free>
struct FreedBy {
    template <class T>
    void operator()(T* pointer) const {
        free(pointer);
    }
};

}  // namespace tongket::pdf
