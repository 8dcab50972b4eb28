//! Where the module's memory comes from: two-level lists of free blocks, 2 KB less after brotli than the
//! default, and every request in bounded time.

#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
