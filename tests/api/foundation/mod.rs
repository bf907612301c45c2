//! What every act stands on.
