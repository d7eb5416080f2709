#ifndef VITRI_STREAM_H
#define VITRI_STREAM_H

#include "vitri/fault.h"

/**
 * The bytes of one input file, in pieces: opened, unpacked if gzip, checked to be UTF-8 without NUL, digested.
 * What is wrong is kept as a fault and ends the stream; memory is a constant.
 */
typedef struct VitriStream VitriStream;

/** Opens a path, or "-" for standard input. Never NULL: what fails is told by the first read. */
VitriStream *vitri_stream_open(const char *path, gboolean digest);

/** The same over bytes in memory (borrowed), never unpacked; `name` stands in messages. */
VitriStream *vitri_stream_from_memory(const char *bytes, gsize length, const char *name);

/** Fills up to `length` bytes; 0 at the end, -1 if there is a fault. */
gssize vitri_stream_read(VitriStream *stream, char *buffer, gsize length);

/** What went wrong; NULL if nothing. Owned by the stream. */
const VitriFault *vitri_stream_fault(const VitriStream *stream);

/** Whether the last byte has been handed out. */
gboolean vitri_stream_at_end(const VitriStream *stream);

/** Hex digest of all bytes handed out, and of those left, which it reads. Caller frees. */
char *vitri_stream_sha256(VitriStream *stream);

void vitri_stream_free(VitriStream *stream);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(VitriStream, vitri_stream_free)

#endif
