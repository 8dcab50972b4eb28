//! The macro behind the registry.

/// Declares the modules of all widgets and lists them in `ENTRIES`.
#[macro_export]
macro_rules! widgets {
    ($($module:ident :: $type:ident),* $(,)?) => {
        $(pub mod $module;)*

        /// Every widget, in the book's order.
        pub static ENTRIES: &[$crate::Entry] = &[$(
            $crate::Entry {
                name: plasticity::kebab_case!($module),
                title: <$module::$type as $crate::Widget>::TITLE,
                front: <$module::$type as $crate::Widget>::FRONT,
                presets: <$module::$type as $crate::Widget>::PRESETS,
                predict: <$module::$type as $crate::Widget>::PREDICT,
                models: <$module::$type as $crate::Widget>::MODELS,
                quantities: <<$module::$type as $crate::Widget>::Params as plasticity::Quantities>::list,
                idle: $crate::entry::idle::<$module::$type>,
                open: $crate::entry::open::<$module::$type>,
            },
        )*];

        /// What stands under the figure of the widget of this name. Apart from its entry: a host that
        /// shows no captions does not carry them.
        pub fn caption(name: &str) -> &'static str {
            $(if name == plasticity::kebab_case!($module) {
                return <$module::$type as $crate::Widget>::CAPTION;
            })*
            ""
        }
    };
}
