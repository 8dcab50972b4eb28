pub fn load(_: &str, _: &str, then: impl FnOnce(Option<web_sys::DocumentFragment>) + 'static) { then(None); }
